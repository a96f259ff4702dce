using System.Reflection;

namespace ComplianceBot.EmbeddedHost.Invocation;

/// <summary>A method marked with <see cref="FunctionAttribute"/>, its trigger, and how it is called.</summary>
/// <param name="Name">As the attribute gives it; unique.</param>
/// <param name="Trigger">The attribute on its first parameter.</param>
/// <param name="Invoker">Calls it.</param>
internal sealed record FunctionDefinition(string Name, Attribute Trigger, FunctionInvoker Invoker)
{
    public static FunctionDefinition Of(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var triggers = method.GetParameters().SelectMany(TriggersOf).ToList();
        return triggers.Count == 1
            ? new FunctionDefinition(name, triggers[0], FunctionInvoker.For(name, method))
            : throw new InvalidOperationException($"Function {name} ({method.DeclaringType}) needs exactly one parameter with a trigger attribute.");
    }

    private static IEnumerable<Attribute> TriggersOf(ParameterInfo parameter) =>
        parameter.GetCustomAttributes().Where(attribute => attribute is HttpTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute);
}
