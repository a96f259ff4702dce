using ComplianceBot.Enforcement.Accounts;
using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Enforcement.Registers;
using ComplianceBot.Enforcement.Subjects;
using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Enforcement.Transfers;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.Enforcement;

/// <summary>
/// Wires this project. The host adds what it asks for: the ports (ITenant, IAttachments, IMessenger, IStateStore, IQueueSender),
/// TimeProvider, logging, PolicySource with a CurrentPolicy made of it, EvidenceHasher and JmaFeed.
/// </summary>
public static class Registration
{
    private static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddSingleton<DecisionWatch>()
        .AddSingleton<AdministratorRoll>()
        .AddSingleton<ITimedWork>(services => services.GetRequiredService<DecisionWatch>())
        .AddSingleton<ITimedWork>(services => services.GetRequiredService<AdministratorRoll>())
        .AddSingleton<ITimedWork, WaiverWork>()
        .AddSingleton<AuditCalls>()
        .AddSingleton<ITimedWork>(services => services.GetRequiredService<AuditCalls>())
        .AddSingleton<LedgerTally>()
        .AddSingleton<ITimedWork, WrongAnswerWork>()
        .AddSingleton<ITimedWork, CoachingWork>();

    public static IServiceCollection AddEnforcement(this IServiceCollection services) => services
        .AddSingleton<DirectoryService>()
        .AddSingleton<ChannelDirectory>()
        .AddSingleton<AttachmentReader>()
        .AddSingleton<SubjectAssembler>()
        .AddSingleton<MessageJudge>()
        .AddSingleton<PlanContexts>()
        .AddSingleton<EmergencyBoard>()
        .AddSingleton<IEmergencyHerald, EmergencyHerald>()
        .AddSingleton<EmergencyWatch>()
        .AddSingleton<EmergencyDesk>()
        .AddSingleton<EmergencyWork>()
        .AddSingleton<ITimedWork>(services => services.GetRequiredService<EmergencyWork>())
        .AddSingleton<EmergencyHold>()
        .AddSingleton<IDueWork, NotesAfterEmergency>()
        .AddSingleton<GroupJudge>()
        .AddSingleton<IDueWork>(services => services.GetRequiredService<GroupJudge>())
        .AddSingleton<IDueWork, LateAttachments>()
        .AddSingleton<IDueWork, ChannelWords>()
        .AddSingleton<CallbackPipeline>()
        .AddSingleton<OutboxWaker>()
        .AddSingleton<SendOutcomes>()
        .AddSingleton<AlertPause>()
        .AddSingleton<OutboxDrainer>()
        .AddSingleton<DueRunner>()
        .AddSingleton<GroupAuditor>()
        .AddSingleton<AuditCloser>()
        .AddSingleton<AuditRunner>()
        .AddSingleton<PolicyWatch>()
        .AddDecisions()
        .AddSingleton<MorningDigest>()
        .AddSingleton<ITimedWork>(services => services.GetRequiredService<DueRunner>())
        .AddSingleton<ITimedWork>(services => services.GetRequiredService<MorningDigest>())
        .AddSingleton<ITimedWork, ChannelAudit>()
        .AddSingleton<ITimedWork, TokenWatch>()
        .AddRegisters()
        .AddAccounts()
        .AddTransfers()
        .AddTalk()
        .AddRecords()
        .AddSingleton<MinuteTick>();

    private static IServiceCollection AddRegisters(this IServiceCollection services) => services
        .AddSingleton<CurrentRegisters>()
        .AddSingleton<RegisterWatch>()
        .AddSingleton<ITimedWork>(services => services.GetRequiredService<RegisterWatch>());

    private static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<Declarations>()
        .AddSingleton<PhotoWatch>()
        .AddSingleton<AccountReview>()
        .AddSingleton<PresenceReport>()
        .AddSingleton<ITimedWork>(services => services.GetRequiredService<PhotoWatch>())
        .AddSingleton<ITimedWork>(services => services.GetRequiredService<AccountReview>())
        .AddSingleton<ITimedWork>(services => services.GetRequiredService<PresenceReport>());

    private static IServiceCollection AddTransfers(this IServiceCollection services) => services
        .AddSingleton<TransferNotice>()
        .AddSingleton<ITimedWork>(services => services.GetRequiredService<TransferNotice>());
}
