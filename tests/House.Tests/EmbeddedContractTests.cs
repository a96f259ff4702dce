using System.Reflection;

namespace ComplianceBot.House.Tests;

/// <summary>The function classes compile against two hosts: what the embedded one declares for them is this and no more.</summary>
public sealed class EmbeddedContractTests
{
    /// <summary>Namespaces that the csproj swaps for those of the real worker.</summary>
    private static readonly string[] Swapped = ["ComplianceBot.EmbeddedHost", "ComplianceBot.EmbeddedHost.Builder"];

    /// <summary>The last two are the types of members of TimerInfo and FunctionContext; the extension class carries ConfigureFunctionsWebApplication.</summary>
    private static readonly string[] Declared =
    [
        "FunctionAttribute", "HttpTriggerAttribute", "AuthorizationLevel", "QueueTriggerAttribute", "TimerTriggerAttribute", "TimerInfo", "FunctionContext",
        "FunctionsApplication", "FunctionsApplicationBuilder", "FunctionsApplicationBuilderAspNetCoreExtensions",
        "BindingContext", "ScheduleStatus",
    ];

    private static readonly Type[] Contract =
        [.. Assembly.Load("ComplianceBot.EmbeddedHost").GetExportedTypes().Where(type => Swapped.Contains(type.Namespace))];

    [Fact]
    public void It_declares_exactly_the_agreed_types()
    {
        Assert.Equal(Declared.Order(StringComparer.Ordinal), Contract.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_builder_is_made_and_told_as_with_the_real_worker()
    {
        var create = Named("FunctionsApplication").GetMethod("CreateBuilder", [typeof(string[])])!;
        var configure = Named("FunctionsApplicationBuilderAspNetCoreExtensions").GetMethod("ConfigureFunctionsWebApplication")!;

        Assert.Equal(Named("FunctionsApplicationBuilder"), create.ReturnType);
        Assert.Equal([Named("FunctionsApplicationBuilder")], configure.GetParameters().Select(parameter => parameter.ParameterType));
    }

    [Fact]
    public void Triggers_take_what_the_real_ones_take()
    {
        Assert.NotNull(Named("FunctionAttribute").GetConstructor([typeof(string)]));
        Assert.NotNull(Named("QueueTriggerAttribute").GetConstructor([typeof(string)]));
        Assert.NotNull(Named("TimerTriggerAttribute").GetConstructor([typeof(string)]));
        Assert.NotNull(Named("HttpTriggerAttribute").GetConstructor([Named("AuthorizationLevel"), typeof(string[])]));
        Assert.All(Contract.Where(type => type.Name.EndsWith("TriggerAttribute", StringComparison.Ordinal)), type =>
            Assert.Equal(AttributeTargets.Parameter, type.GetCustomAttribute<AttributeUsageAttribute>()!.ValidOn));
    }

    [Fact]
    public void The_dequeue_count_is_found_where_the_real_host_puts_it()
    {
        var bindingData = Named("BindingContext").GetProperty("BindingData")!;

        Assert.Equal(typeof(IReadOnlyDictionary<string, object>), bindingData.PropertyType);
        Assert.Equal(Named("BindingContext"), Named("FunctionContext").GetProperty("BindingContext")!.PropertyType);
    }

    private static Type Named(string name) => Contract.Single(type => type.Name == name);
}
