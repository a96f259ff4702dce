namespace ComplianceBot.EmbeddedHost;

/// <summary>What a function may know about its invocation: those members of the worker's class that this product uses.</summary>
public abstract class FunctionContext
{
    public abstract string InvocationId { get; }

    public abstract BindingContext BindingContext { get; }

    /// <summary>Fires when the host stops and the time for finishing is over.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}

/// <summary>What the trigger knows.</summary>
public abstract class BindingContext
{
    /// <summary>
    /// Queue functions find "Id" and "DequeueCount" here. Names are compared without case, values are texts ("1"), since
    /// the Azure host hands numbers to the worker as JSON text.
    /// </summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
