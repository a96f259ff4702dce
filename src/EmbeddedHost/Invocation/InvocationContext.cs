namespace ComplianceBot.EmbeddedHost.Invocation;

/// <summary>The context that the embedded host hands to a function.</summary>
internal sealed class InvocationContext(IReadOnlyDictionary<string, object?> bindingData, CancellationToken cancel) : FunctionContext
{
    private static readonly Dictionary<string, object?> None = [];

    private string? _id;

    public InvocationContext(CancellationToken cancel)
        : this(None, cancel)
    {
    }

    /// <summary>Made when first asked for: few functions do.</summary>
    public override string InvocationId => _id ??= Guid.NewGuid().ToString();

    public override BindingContext BindingContext { get; } = new Data(bindingData);

    public override CancellationToken CancellationToken => cancel;

    private sealed class Data(IReadOnlyDictionary<string, object?> values) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => values;
    }
}
