using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Subjects;

/// <summary>Who posted and where: all that must be looked up before a message can be judged.</summary>
public sealed record MessageSetting(Person Sender, Channel Channel, string? GroupId)
{
    /// <summary>What its text means for those who answer.</summary>
    public TalkSignals Signals { get; init; }

    /// <summary>What was read of a posted file or image.</summary>
    public AttachmentReading Attachment { get; init; } = AttachmentReading.None;
}

/// <summary>Puts the facts together that rules judge. Judges nothing, and finds nothing by scanning.</summary>
public sealed class SubjectAssembler(DirectoryService directory, ChannelDirectory channels, AttachmentReader attachments)
{
    /// <summary>A post within this time after somebody else's is an answer (design 9).</summary>
    private static readonly TimeSpan AnswerWindow = TimeSpan.FromMinutes(30);

    /// <summary>Combination window: 10 minutes, 20 messages.</summary>
    private static readonly TimeSpan CombinationWindow = TimeSpan.FromMinutes(10);
    private const int CombinationMessages = 20;

    /// <summary>Never throws for the tenant's sake: what cannot be read is unknown.</summary>
    public async ValueTask<MessageSetting> LookUpAsync(MessagePosted posted, CancellationToken cancel)
    {
        var channel = await channels.FindAsync(posted.ChannelId, cancel);
        var sender = await directory.FindPosterAsync(posted.UserId, cancel);
        return new MessageSetting(sender, channel, channels.GroupOf(posted.ChannelId))
        {
            Signals = TalkSignalReader.Of(posted.Text),
            Attachment = await attachments.ReadAsync(posted, cancel),
        };
    }

    /// <summary>What a rule may know besides its subject.</summary>
    public RuleContext Context(PlanContext context) => context.Facts with
    {
        Staff = directory.Current?.Names ?? NoStaff.Instance,
        StaffCount = directory.Current?.StaffCount ?? 0,
    };

    /// <summary>State on which the judgement of this message and its plan depend.</summary>
    /// <param name="needs">What an answer of the bot needs besides: violations and claims.</param>
    public static StateQuery QueryOf(PlanContext context, MessagePosted posted, StateQuery needs) => needs with
    {
        OnceKey = context.Key,
        People = [posted.UserId],
        Claims = [.. ((string[])[.. needs.Claims, Evening.ClaimOf(context, posted.UserId, posted.IssuedTime), DailyHelp.ClaimOf(context, posted.UserId), .. MonthCounts.KeysFor(context, posted)]).Distinct()],
        Channel = posted.ChannelId,
        WindowFrom = posted.IssuedTime - AnswerWindow,
        WindowTo = posted.IssuedTime + CombinationWindow,
    };

    /// <summary>
    /// The message with what else was said in its channel. Callbacks come in any order: the window is by issuedTime and
    /// reaches to both sides, so that it does not matter which part of a combination arrives last.
    /// </summary>
    public static PostedMessage Assemble(string key, MessagePosted posted, MessageSetting setting, IReadOnlyList<WindowPost> window)
    {
        TalkPost[] others = [.. window.Where(post => post.MessageId != key).Select(TalkPost.Of)];
        return new PostedMessage(key, setting.Sender, setting.Channel, posted.IssuedTime, posted.Kind, posted.Text)
        {
            Attachment = setting.Attachment.Facts,
            AnswersSomebody = others.Any(IsBeforeBySomebodyElse),
            ReplyWasAsked = others.Any(post => post.Signals.HasFlag(TalkSignals.AsksReply) && IsBeforeBySomebodyElse(post)),
            SchedulingTurns = SchedulingTalk.Turns(posted.UserId, setting.Signals, others.Where(post => post.At <= posted.IssuedTime)),
            Earlier =
            [
                .. others.Where(post => (posted.IssuedTime - post.At).Duration() <= CombinationWindow)
                    .OrderBy(post => (posted.IssuedTime - post.At).Duration())
                    .Take(CombinationMessages)
                    .OrderBy(post => post.At)
                    .Select(post => new EarlierPost(post.MessageId, post.SenderId, post.At, post.Features)),
            ],
        };

        bool IsBeforeBySomebodyElse(TalkPost post) =>
            post.SenderId != posted.UserId && post.At <= posted.IssuedTime && posted.IssuedTime - post.At <= AnswerWindow;
    }

    /// <summary>Who joined or left, as the directory knows them (still), with the group as read after the event.</summary>
    public MembershipChange Change(Group group, GroupTouch touch) => new(group, touch.At)
    {
        Joined = [.. touch.Joined.Select(Person)],
        Left = [.. touch.Left.Select(Person)],
    };

    private Person Person(string id) => directory.Current?.FindPerson(id) ?? new Person(id, "");
}
