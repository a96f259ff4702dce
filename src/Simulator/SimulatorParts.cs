using ComplianceBot.Simulator.Api;
using ComplianceBot.Simulator.Auth;
using ComplianceBot.Simulator.Callbacks;
using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Tenant;
using ComplianceBot.Simulator.Wire;

namespace ComplianceBot.Simulator;

/// <summary>The parts of one simulated tenant, put together.</summary>
internal sealed class SimulatorParts : IDisposable
{
    public SimulatorParts(SimulatorOptions options)
    {
        Credentials = options.Credentials ?? SimulatorCredentials.Create();
        Behaviour = options.Behaviour;
        Clock = new SimulatedClock(options.Time);
        Tenant = new TenantState(options.City ?? CityGenerator.Default());
        Bot = new BotSettings(Credentials) { CallbackUrl = options.CallbackUrl, EnableCallback = options.CallbackUrl is not null };
        Tokens = new TokenDesk(Clock, options.TokenLife);
        Talks = new Talks(Clock);
        Outbox = new Outbox(Clock);
        var writer = new CallbackWriter(Credentials, Behaviour, Clock, options.Seed);
        Sender = new CallbackSender(Bot, writer, options.Time);
        Callbacks = new CallbackDesk(Bot, Behaviour, writer, Sender);
        Channels = new ChannelDesk(Tenant, Callbacks, Talks, Bot);
        Groups = new GroupDesk(Tenant, Channels, Talks, new GroupLag(Clock, Behaviour));
        Downloads = new Downloads(Tokens, Clock);
        var context = new ApiContext(Credentials, Behaviour, Bot, Downloads);
        Attachments = new AttachmentRoutes(Clock, context);
        Menus = new MenuRoutes(Bot, Tenant, context);
        Api = new ApiSite(Routes(context), Tokens, new RateLimits(Behaviour, Clock), ApiFaults, Tenant.Gate);
        Auth = new AuthSite(Credentials, Tokens, Clock, AuthFaults);
    }

    public SimulatorCredentials Credentials { get; }

    public SimulatorBehaviour Behaviour { get; }

    public SimulatedClock Clock { get; }

    public TenantState Tenant { get; }

    public BotSettings Bot { get; }

    public TokenDesk Tokens { get; }

    public Talks Talks { get; }

    public Outbox Outbox { get; }

    public CallbackSender Sender { get; }

    public CallbackDesk Callbacks { get; }

    public ChannelDesk Channels { get; }

    public GroupDesk Groups { get; }

    public Downloads Downloads { get; }

    public AttachmentRoutes Attachments { get; }

    public MenuRoutes Menus { get; }

    public Faults ApiFaults { get; } = new();

    public Faults AuthFaults { get; } = new();

    public ApiSite Api { get; }

    public AuthSite Auth { get; }

    public void Dispose() => Sender.Dispose();

    private List<ApiRoute> Routes(ApiContext context)
    {
        var paging = new Paging();
        return
        [
            .. new MessageRoutes(Tenant, Outbox, Talks, Callbacks, context).All(),
            .. new ChannelRoutes(Tenant, Callbacks, paging, context).All(),
            .. new DirectoryRoutes(Tenant, new UserBody(Tenant, Credentials, Behaviour), paging, context).All(),
            .. new GroupRoutes(Tenant, Groups, paging, context).All(),
            .. new BotRoutes(Bot, Tenant, context).All(),
            .. Attachments.All(),
            .. Menus.All(),
        ];
    }
}
