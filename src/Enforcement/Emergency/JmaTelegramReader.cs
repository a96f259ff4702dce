using System.Xml.Linq;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>
/// Telegram bytes → <see cref="JmaTelegram"/>. Never throws, and reads all or nothing: a telegram that is understood in part
/// only would change the mode on half a fact.
/// </summary>
public static class JmaTelegramReader
{
    /// <summary>Larger ones are refused unread.</summary>
    public const int MaxBytes = JmaXml.MaxBytes;

    private const string Namespace = "http://xml.kishou.go.jp/jmaxml1/";

    private static readonly Dictionary<string, JmaType> ByTitle = new[]
    {
        ("気象特別警報・警報・注意報", JmaType.VPWW53),
        ("気象警報・注意報（Ｈ２７）", JmaType.VPWW54),
        ("気象警報・注意報（Ｒ０６）（大雨）", JmaType.VPWW55),
        ("気象警報・注意報（Ｒ０６）（土砂）", JmaType.VPWW56),
        ("気象警報・注意報（Ｒ０６）（高潮）", JmaType.VPWW57),
        ("気象警報・注意報（Ｒ０６）（暴風）", JmaType.VPWW58),
        ("気象警報・注意報（Ｒ０６）（波浪）", JmaType.VPWW59),
        ("気象警報・注意報（Ｒ０６）（大雪）", JmaType.VPWW60),
        ("気象警報・注意報（Ｒ０６）（その他注意報）", JmaType.VPWW61),
        ("気象警報・注意報（Ｒ０６）（集約通報）", JmaType.VPWS50),
        ("気象特別警報報知", JmaType.VPNO50),
        ("土砂災害警戒情報", JmaType.VXWW50),
        ("指定河川洪水予報", JmaType.VXKO),
        ("震度速報", JmaType.VXSE51),
        ("震源・震度に関する情報", JmaType.VXSE53),
    }.ToDictionary(pair => JmaXml.Fold(pair.Item1), pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The followed kind that a title stands for (Control/Title, and the title of a feed entry); null for all others.</summary>
    public static JmaType? TypeOf(string title) =>
        ByTitle.TryGetValue(JmaXml.Fold(title.Trim()), out var type) ? type : null;

    public static JmaReading Read(ReadOnlyMemory<byte> bytes)
    {
        var (root, reason) = JmaXml.Load(bytes);
        if (root is null)
        {
            return JmaReading.Broken(reason);
        }

        if (root.Name.NamespaceName != Namespace || root.Name.LocalName != "Report" || root.Child("Control") is not { } control)
        {
            return JmaReading.Broken("気象庁防災情報XMLの電文ではありません。");
        }

        return TypeOf(control.Text("Title")) is { } type ? Read(root, control, type) : JmaReading.NotFollowed;
    }

    private static JmaReading Read(XElement root, XElement control, JmaType type)
    {
        var head = root.Child("Head");
        if (StatusOf(control.Text("Status")) is not { } status || InfoTypeOf(head.Text("InfoType")) is not { } infoType)
        {
            return JmaReading.Broken("運用種別（Status）または情報形態（InfoType）が分かりません。");
        }

        if (JmaXml.Time(head.Text("ReportDateTime")) is not { } reported || JmaXml.Time(control.Text("DateTime")) is not { } issued)
        {
            return JmaReading.Broken("発表時刻（ReportDateTime）または発信時刻（DateTime）がありません。");
        }

        var eventId = head.Text("EventID");
        if (type is JmaType.VXSE51 or JmaType.VXSE53 && eventId.Length == 0)
        {
            return JmaReading.Broken("地震の識別番号（EventID）がありません。");
        }

        // A cancellation need not repeat what it takes back.
        var areas = infoType == JmaInfoType.Cancelled ? [] : AreasOf(type, root);
        return areas is null
            ? JmaReading.Broken("対象地域または種別コードが読み取れません。")
            : new JmaReading(
                new JmaTelegram(type, reported, issued)
                {
                    Title = control.Text("Title"),
                    Status = status,
                    InfoType = infoType,
                    EventId = eventId,
                    Office = control.Text("EditorialOffice"),
                    Areas = areas,
                },
                null);
    }

    private static IReadOnlyList<AreaReport>? AreasOf(JmaType type, XElement root) => type switch
    {
        JmaType.VPNO50 => HeadlineAreas.SpecialWarnings(root),
        JmaType.VXKO => HeadlineAreas.Rivers(root),
        JmaType.VXWW50 => WarningAreas.Landslides(root),
        JmaType.VXSE51 => QuakeAreas.Regions(root),
        JmaType.VXSE53 => QuakeAreas.Municipalities(root),
        _ => WarningAreas.Municipalities(root),
    };

    private static JmaStatus? StatusOf(string text) => text switch
    {
        "通常" => JmaStatus.Normal,
        "訓練" => JmaStatus.Training,
        "試験" => JmaStatus.Test,
        _ => null,
    };

    private static JmaInfoType? InfoTypeOf(string text) => text switch
    {
        "発表" or "遅延" => JmaInfoType.Issued,
        "訂正" => JmaInfoType.Corrected,
        "取消" => JmaInfoType.Cancelled,
        _ => null,
    };
}
