using System.Text.RegularExpressions;
using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Subjects;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk.Commands;

/// <summary>緊急 開始 大雨 12時間. Who may is the desk's to say: administrators, and those whom the policy names.</summary>
public sealed class EmergencyStartCommand(EmergencyDesk desk, SubjectAssembler assembler) : ITalkCommand
{
    public string Name => "emergency-start";

    public IReadOnlyList<string> Words { get; } = ["緊急開始", "緊急モード開始"];

    public string Help => "";

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) =>
        EmergencyWish.StartAsync((desk, assembler), request, Name, EmergencyMode.E1, cancel);
}

/// <summary>緊急 訓練 情報伝達訓練 2時間.</summary>
public sealed class EmergencyDrillCommand(EmergencyDesk desk, SubjectAssembler assembler) : ITalkCommand
{
    public string Name => "emergency-drill";

    public IReadOnlyList<string> Words { get; } = ["緊急訓練", "緊急モード訓練"];

    public string Help => "";

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) =>
        EmergencyWish.StartAsync((desk, assembler), request, Name, EmergencyMode.Drill, cancel);
}

/// <summary>緊急 終了.</summary>
public sealed class EmergencyEndCommand(EmergencyDesk desk) : ITalkCommand
{
    public string Name => "emergency-end";

    public IReadOnlyList<string> Words { get; } = ["緊急終了", "緊急解除", "緊急モード終了", "緊急モード解除"];

    public string Help => "";

    public async ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel)
    {
        var answer = await desk.EndAsync(new EmergencyCall(request.Context.Key, request.Poster, request.At), cancel);
        return EmergencyWish.Said(answer);
    }
}

/// <summary>緊急モード: how it is switched.</summary>
public sealed class EmergencyUsageCommand : ITalkCommand
{
    public string Name => "emergency";

    public IReadOnlyList<string> Words { get; } = ["緊急モード"];

    public string Help => "緊急 開始 理由 12時間／緊急 終了／緊急 訓練 理由：緊急モードの切替え";

    public TalkUsers Users => TalkUsers.Administrators;

    public ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel) => ValueTask.FromResult(TalkAnswer.Say(EmergencyWish.Usage));
}

/// <summary>Reads E2 台風の接近 12時間.</summary>
internal static partial class EmergencyWish
{
    public const string Usage = "理由と長さを付けて送ってください。例：緊急 開始 大雨 12時間／緊急 開始 E2 台風の接近 1日／緊急 訓練 伝達訓練 2時間／緊急 終了";

    private const string AskReason = "理由と、必要なら長さを送ってください。例：大雨 12時間";
    // The reason goes to channels and into the ledger. In an emergency nobody is sent back to word it anew.
    private const string Withheld = "理由は担当に確認";
    private const string ReasonWithheld = "理由に個人情報に見える内容があったため、「理由は担当に確認」と伝えています。（p.2-01）";

    public static async ValueTask<TalkAnswer> StartAsync((EmergencyDesk Desk, SubjectAssembler Assembler) parts, TalkRequest request, string command, EmergencyMode mode, CancellationToken cancel)
    {
        if (request.Argument.Length == 0 && parts.Desk.MayDeclare(request.Context.InForce, request.Poster))
        {
            return new TalkAnswer(_ => TalkReply.Say(AskReason) with { Next = TalkStep.Open(request, command), Detail = "asks reason" });
        }

        var (asked, reason, length) = Read(request.Argument, mode);
        var context = request.Context;
        var isPersonal = reason.Length > 0 && WaiverReason.HoldsPersonalInformation(parts.Assembler, request);
        var answer = await parts.Desk.StartAsync(new EmergencyCall(context.Key, request.Poster, request.At), asked, (isPersonal ? Withheld : reason, length), cancel);
        return Said(isPersonal && answer.IsDone ? answer with { Text = answer.Text + ReasonWithheld } : answer, isEarnest: answer.IsDone && asked != EmergencyMode.Drill);
    }

    public static TalkAnswer Said(EmergencyAnswer answer, bool isEarnest = false) =>
        new(_ => TalkReply.Say(answer.Text) with { Detail = answer.IsDone ? "done" : "refused", IsEarnest = isEarnest });

    internal static (EmergencyMode Mode, string Reason, TimeSpan? Length) Read(string argument, EmergencyMode mode)
    {
        var text = argument.Normalize(System.Text.NormalizationForm.FormKC).Trim();
        var level = Level().Match(text);
        if (level.Success)
        {
            mode = mode == EmergencyMode.Drill || level.Value.Contains('1', StringComparison.Ordinal) ? mode : EmergencyMode.E2;
            text = text[level.Length..];
        }

        var length = Length().Match(text);
        if (!length.Success)
        {
            return (mode, text.Trim(), null);
        }

        var number = int.Parse(length.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture);
        var span = length.Groups["unit"].Value switch
        {
            "分" => TimeSpan.FromMinutes(number),
            "日" or "日間" => TimeSpan.FromDays(number),
            _ => TimeSpan.FromHours(number),
        };
        return (mode, text[..length.Index].Trim(), span);
    }

    [GeneratedRegex(@"^(?:E[12]|上位)(?:\s+|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Level();

    [GeneratedRegex(@"(?<![0-9月/])(?<number>[0-9]{1,4})\s*(?<unit>分|時間|日間|日)(?:まで|ほど|間)?$", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Length();
}
