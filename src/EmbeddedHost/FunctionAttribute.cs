namespace ComplianceBot.EmbeddedHost;

/// <summary>
/// Marks a method as a function. This and the other types of this namespace stand in for those of the same names in
/// Microsoft.Azure.Functions.Worker: same members, same signatures, nothing that the worker has not, so that one source
/// builds against either.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute : Attribute
{
    public FunctionAttribute(string name)
    {
        Name = name;
    }

    public string Name { get; }
}
