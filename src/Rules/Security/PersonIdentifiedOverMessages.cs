using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Security;

/// <summary>
/// What one message leaves open the next may tell: name, then address; a My Number in three pieces. Judged from features of
/// ten minutes, twenty messages, two people, whichever part arrives last; only the last poster is told.
/// </summary>
public sealed class PersonIdentifiedOverMessages : PersonalInformationRule<PersonIdentifiedOverMessages.NoOptions>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-01e",
        Name: "person-identified-over-messages",
        Title: "続けた投稿の組合せで個人が分かるもの",
        Severity.S3,
        Article: "p.2-01",
        Rationale: "小分けの投稿も、合わせて読めば個人が分かります。",
        Remedy: "続けた投稿のうち、個人が分かるものを取り消してください。",
        Note: "続けて投稿された内容を合わせると、個人が分かる可能性があります。一部の送信の取消しをご検討ください。（p.2-01）")
    {
        Tells = Audience.Person | Audience.Administrators,
        AsksRecall = true,
        InEmergency = InEmergency.Waits,
        Version = 6,
    };

    public sealed record NoOptions;

    protected override IEnumerable<Finding> Check(PostedMessage subject, NoOptions options, RuleContext context)
    {
        var analysis = PersonalInformationScanner.Analyse(subject, context);
        var talk = TalkTimeline.Of(subject, analysis);
        if (NumberInPieces.Find(talk) is var (type, pieces))
        {
            var name = FactsTogether.FullName(talk, analysis);
            yield return Told(talk, new Finding($"{InformationTypes.Title(type)}が{pieces.Count}つに分けて書かれています。")
            {
                Severity = type switch { InformationTypes.MyNumber => Severity.S4, InformationTypes.Phone => name is not null ? Severity.S3 : Severity.S1, _ => Severity.S3 },
                Evidence = [.. pieces.Select(piece => new Evidence(type, piece.Place.Start, piece.Place.End, Confidence.Medium, piece.MessageId, "示された語の後に、桁数の合う数字が分けて書かれています。")), .. name is null ? Array.Empty<Evidence>() : [name]],
            });
        }

        if (NamedAfterwards.Find(talk, analysis) is var (severity, values))
        {
            yield return Told(talk, new Finding($"{InformationTypes.Title(values[0].Type)}と示された値が、別の投稿にあります。") { Severity = severity, Evidence = values });
        }

        if (Together(talk, analysis) is var (why, evidence))
        {
            yield return Told(talk, new Finding(why) { Severity = Severity.S3, Evidence = evidence });
        }

        if (FactsTogether.StatementAboutSomebody(talk, analysis) is { Count: > 0 } statements)
        {
            yield return Told(talk, new Finding("名前を伏せた方について、配慮の要る事柄が続けて書かれています。") { Severity = Severity.S2, Evidence = statements });
        }
    }

    /// <summary>The first way in which two messages lead to somebody.</summary>
    private static (string Why, List<Evidence> Evidence)? Together(TalkTimeline talk, MessageAnalysis analysis) =>
        FactsTogether.NameAndFact(talk, analysis) is { Count: > 0 } named ? ("続けた投稿を合わせると、氏名と個人の情報がそろいます。", named)
        : NameAlone.Find(talk, analysis) is { Count: > 0 } alone ? ("続けた投稿を合わせると、氏名と個人の情報がそろいます。", alone)
        : NameAlone.OfPieces(talk, analysis) is { Count: > 0 } pieced ? ("分けて書かれた電話番号と氏名がそろいます。", pieced)
        : FactsTogether.TwoFacts(talk, analysis) is { Count: > 0 } facts ? ("続けた投稿を合わせると、同じ方の連絡先や住所などが2種類そろいます。", facts)
        : FactsTogether.HomeAndOwner(talk, analysis) is { Count: > 0 } owned ? ("続けた投稿を合わせると、住所とその所有者や居住者の氏名がそろいます。", owned)
        : FactsTogether.StatementAboutDweller(talk, analysis) is { Count: > 0 } dweller ? ("続けた投稿を合わせると、住所と年代などから分かる方について、配慮の要る事柄がそろいます。", dweller)
        : null;

    private static Finding Told(TalkTimeline talk, Finding finding) => finding with { TellsPersonId = talk.LastPoster(finding.Evidence.Select(evidence => evidence.MessageId)) };

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("氏名の後に住所", "住所は[|三条市旭町二丁目3番1号|]です", ("first", 1, "PERSON@0-4/hFR")),
        Violating("三つに分けた個人番号", "[|635409|]", ("first", 2, "?MY_NUMBER"), ("second", 1, "#6@0-6/")),
        Violating("氏名より先に住所が届く", "[|山田太郎|]様の件です", ("second", -1, "ADDRESS@3-14/h")),
        Violating("番号を後から示す", "↑マイナンバーです", ("first", 1, "=MY_NUMBER@0-12/h")),
        Violating("電話番号と住所を続けて送る", "自宅は[|三条市旭町二丁目3番1号|]です", ("first", 1, "PHONE@0-13/h")),
        Violating("名前を伏せた方の病名が続く", "先月[|うつ病|]と診断されて休んでいます", ("first", 1, "*")),
        Compliant("住所だけが続く", "集合は三条市旭町二丁目3番1号の公民館です", ("first", 1, "PERSON@0-4/hFR")),
        Compliant("予約番号の後にカードの話が続く", "マイナンバーカードの受取は来週です", ("first", 1, "=MY_NUMBER@0-12/h")),
        Compliant("古い投稿とは合わせない", "住所は三条市旭町二丁目3番1号です", ("first", 11, "PERSON@0-4/hFR")),
    ];

    private static Example Violating(string title, string markedText, params (string Id, int MinutesAgo, string Features)[] earlier)
    {
        var (text, places) = Markup.Read(markedText);
        return new Example(title, After(text, earlier), IsViolating: true, Options: null, places);
    }

    private static Example Compliant(string title, string text, params (string Id, int MinutesAgo, string Features)[] earlier) =>
        new(title, After(text, earlier), IsViolating: false, Options: null, []);

    private static PostedMessage After(string text, (string Id, int MinutesAgo, string Features)[] earlier) => SampleMessage.With(text) with
    {
        Earlier = [.. earlier.Select(post => new EarlierPost(post.Id, SampleMessage.Poster.Id, SampleMessage.WorkingTime.AddMinutes(-post.MinutesAgo), post.Features))],
    };
}
