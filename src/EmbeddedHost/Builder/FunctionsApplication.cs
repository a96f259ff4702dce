namespace ComplianceBot.EmbeddedHost.Builder;

/// <summary>Where Program.cs begins, on either host.</summary>
public static class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
