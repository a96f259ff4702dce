using ComplianceBot.Simulator.Tenant;

namespace ComplianceBot.Simulator.Api;

/// <summary>What the endpoints share beside the tenant.</summary>
internal sealed record ApiContext(SimulatorCredentials Credentials, SimulatorBehaviour Behaviour, BotSettings Bot, Downloads Downloads)
{
    public long DomainId => Credentials.DomainId;

    public void RequireOwnDomain(ApiCall call)
    {
        var asked = call.Query["domainId"].ToString();
        if (asked.Length > 0 && asked != DomainId.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw ApiRefusalException.Forbidden("domainId is not the token's");
        }
    }

    public void RequireBot(ApiCall call)
    {
        if (call["botId"] != Bot.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw ApiRefusalException.NotFound("bot");
        }
    }
}
