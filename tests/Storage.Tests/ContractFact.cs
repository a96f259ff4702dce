using ComplianceBot.Tests;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ComplianceBot.Storage.Tests;

/// <summary>A test of a contract that several storages keep; skipped in classes marked <see cref="NeedsAzuriteAttribute"/> where no emulator is.</summary>
[XunitTestCaseDiscoverer("ComplianceBot.Storage.Tests.ContractFactDiscoverer", "ComplianceBot.Storage.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ContractFactAttribute : FactAttribute;

/// <summary>The storage under test is the Azure one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAzuriteAttribute : Attribute;

public sealed class ContractFactDiscoverer(IMessageSink sink) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var display = discoveryOptions.MethodDisplayOrDefault();
        var options = discoveryOptions.MethodDisplayOptionsOrDefault();
        var needsEmulator = testMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsAzuriteAttribute)).Any();
        return [needsEmulator && Azurite.WhyNot is not null ? new SkippedCase(sink, display, options, testMethod) : new XunitTestCase(sink, display, options, testMethod)];
    }

    private sealed class SkippedCase : XunitTestCase
    {
        [Obsolete("For the runner, which makes a case anew from its text.")]
        public SkippedCase()
        {
        }

        public SkippedCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
            : base(sink, display, options, method)
        {
        }

        protected override string GetSkipReason(IAttributeInfo factAttribute) => Azurite.HowToGetIt;
    }
}
