using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names that are no secret: of people who bear a post or speak in minutes, of staff in the directory or a list of staff, of members of the very channel.</summary>
internal static class Officials
{
    private const int LongestPost = 5;

    /// <summary>Parts in which staff sign papers, and hand over work to each other.</summary>
    private static readonly string[] Parts = ["後任", "後任者", "前任", "前任者", "引継者", "引受者", "担当", "担当者", "作成", "作成者", "起案", "起案者", "文責", "回答者"];

    public static bool Are(Reading reading, int start, int end, bool isFull) =>
        HavePost(reading.Text, start, end) || AreReplaced(reading.Text, start, end) || Sign(reading, start, end, isFull) || Speakers.Are(reading, start, end) || StaffLists.Hold(reading, start) || AreInDirectory(reading, reading.Text.Slice(start, end), isFull);

    /// <summary>(後任 小田切 様), 前任 工藤, 主任の栗山より: a surname that ends the line or the bracket; 問い合わせ 福祉課 佐藤 花子 (内線2231); 前任の工藤さんは may go on to speak of an illness.</summary>
    private static bool Sign(Reading reading, int start, int end, bool isFull)
    {
        var text = reading.Text;
        var part = text.Before(start, LongestPost).TrimEnd(" :の");
        var isNamed = isFull ? part.EndsWithAny(Units) && text.Before(start, LongestContact).LastLine().TrimStart(" ・■●○◇(【[<《").StartsWithAny(Contacts) : part.EndsWithAny(Parts) || part.EndsWithAny(Posts.OfStaff) || TakesOver(text, start, part);
        if (!isNamed || !(text.At(start - 1) is ' ' or ':' or 'の') || Handlers.PrecedeStatement(reading, end))
        {
            return false;
        }

        end += text.At(end) == ' ' ? 1 : 0;
        end += text.WordAt(end, Titles.Words)?.Length ?? 0;
        end += text.WordAt(end, Closings)?.Length ?? 0;
        return text.At(end) is '\0' or '\n' or ')' or '(' or '/' || text.HasAt(end, Receiver) || (text.WordAt(end, Numbers) is not null && text.At(end + 2) != '0');
    }

    private const string Receiver = "受領者";

    /// <summary>引継者 藤本 受領者 小泉: whoever else receives is a resident.</summary>
    private static bool TakesOver(FoldedText text, int start, ReadOnlySpan<char> part) =>
        part.EndsWith(Receiver) && text.Before(start, LongestContact).IndexOf("引継") >= 0;

    private const int LongestContact = 40;
    private static readonly string[] Contacts = ["問", "担当", "連絡先", "照会先", "作成", "文責", "事務局"];
    private static readonly string[] Units = ["課", "係", "室", "班", "センター", "事務所", "支所", "館", "局"];
    private static readonly string[] Numbers = ["内線", "、内線", "電話", "tel", "TEL", "0"];

    private static readonly string[] Closings = ["より", "まで", "へ", "に", "です"];

    /// <summary>市長 滝沢 亮, 滝沢市長, and 税務課 長谷川 as units sign.</summary>
    public static bool HavePost(FoldedText text, int start, int end)
    {
        const int LongestSignature = 3;
        var before = text.Before(start, LongestPost).TrimEnd(' ');
        var isSignature = before is [.., '課' or '係' or '室' or '班'] && end - start <= LongestSignature && !Titles.AreFormalAt(text, end);
        return isSignature || (before.EndsWithAny(Posts.Words) && !IsPostOfOther(text, start, end)) || text.Slice(start, end).EndsWithAny(Posts.Words) || text.Behind(end, LongestPost).TrimStart(' ').StartsWithAny(Posts.Words);
    }

    /// <summary>管理者変更:渡邉→星, 施設長 佐々木→今井: who takes over from whom in a house; land and empty homes have other keepers.</summary>
    private static bool AreReplaced(FoldedText text, int start, int end)
    {
        const int LongestLine = 60;
        var isChange = text.At(end) is '→' or '⇒' || text.At(start - 1) is '→' or '⇒';
        var line = isChange ? text.LineAround(start, end, LongestLine) : default;
        return isChange && line.IndexOfAny(Keepers) is var post and >= 0 && line.IndexOfAny('→', '⇒') > post && !Residents.OrHomesAreIn(line) && line.IndexOfAny("0123456789") < 0;
    }

    private static readonly SearchValues<string> Keepers = SearchValues.Create(["管理者変更", "管理者:", "管理者 ", "管理者の変更", "管理者交代", "施設長", "責任者", .. Posts.OfStaff], StringComparison.Ordinal);

    /// <summary>村瀬係長 五十嵐武氏: the post is of whom it stands behind.</summary>
    private static bool IsPostOfOther(FoldedText text, int start, int end)
    {
        var post = text.At(start - 1) != ' ' ? null : Array.Find(Posts.OfStaff, post => text.Before(start - 1, LongestPost).EndsWith(post));
        return post is not null && Titles.AreAt(text, end) && NameBefore.Read(text, start - 1 - post.Length, isFormal: false, isTitle: false).Start >= 0;
    }

    /// <summary>The full name anywhere in the directory, a surname only of somebody in this channel.</summary>
    private static bool AreInDirectory(Reading reading, ReadOnlySpan<char> written, bool isFull)
    {
        Span<char> name = stackalloc char[written.Length];
        var length = 0;
        foreach (var c in written)
        {
            if (c != ' ')
            {
                name[length++] = c;
            }
        }

        name = name[..length];
        if (reading.Context.Staff.IsFullName(name))
        {
            return true;
        }

        foreach (var (surname, fullName) in reading.MemberNames)
        {
            if (name.SequenceEqual(isFull ? fullName : surname))
            {
                return true;
            }
        }

        return false;
    }
}
