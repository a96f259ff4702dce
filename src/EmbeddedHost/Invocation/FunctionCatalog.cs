using System.Reflection;
using ComplianceBot.EmbeddedHost.Hosting;
using Microsoft.Extensions.Options;

namespace ComplianceBot.EmbeddedHost.Invocation;

/// <summary>
/// All functions of this process. Whoever calls the program (its own Main, the command line, a test) has loaded the
/// assembly with the function classes, so the loaded assemblies that refer to this host are searched.
/// </summary>
internal sealed class FunctionCatalog
{
    public FunctionCatalog(IOptions<EmbeddedHostOptions> options)
    {
        All = (options.Value.FunctionClasses ?? FunctionClasses()).SelectMany(Methods).Select(FunctionDefinition.Of).ToList();
        var twice = All.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
        {
            throw new InvalidOperationException($"Two functions are called {twice.Key}; a function's name must be unique.");
        }
    }

    public IReadOnlyList<FunctionDefinition> All { get; }

    private static IEnumerable<Type> FunctionClasses()
    {
        var host = typeof(FunctionCatalog).Assembly.GetName().Name;
        return AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && assembly.GetReferencedAssemblies().Any(name => name.Name == host))
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false });
    }

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => method.IsDefined(typeof(FunctionAttribute), inherit: false));
}
