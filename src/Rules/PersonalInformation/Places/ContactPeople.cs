using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Who is named right before a contact or at the head of its row: its owner, or who answers there by post or unit.</summary>
internal static class ContactPeople
{
    /// <summary>返戻→渡邉 蒼: an arrow leads to a name.</summary>
    private const string BreaksAndArrows = Organisations.Breaks + "→⇒";
    private static readonly string[] Units = ["課", "係", "室", "局", "署", "支部", "支店", "営業所", "連合会", "協議会", "協会", "商工会", "会議所", "グループ", "チーム"];
    private const int LongestRow = 80;
    private const int LongestForm = 8;
    private const int LongestStaff = 8;
    private const string BreaksOfNames = Organisations.Breaks + "の";
    private static readonly SearchValues<string> OwnPosts = SearchValues.Create(Posts.OfStaff, StringComparison.Ordinal);
    private static readonly SearchValues<string> Heads = SearchValues.Create(["館長", "園長", "校長", "所長", "署長", "院長", "局長", "センター長", "教頭", "支配人", "施設長"], StringComparison.Ordinal);

    /// <summary>The clause ends with a full name (渡邉蒼, 渡邉 蒼; not 森 事務所): whatever stands behind, the contact is that person's.</summary>
    public static bool EndWithPerson(ReadOnlySpan<char> before)
    {
        var name = before.TrimEnd(" (:、\t|,/");
        var word = name.LastIndexOfAny(BreaksAndArrows) + 1;
        var isHouse = OrganisationNouns.End(name[word..]) && !NameWords.IsGiven(name[word..]);
        return !EndWithHead(name) && (IsFullName(name[word..]) || (!isHouse && word > 1 && name[word - 1] == ' ' && IsFullName(name[(name[..(word - 1)].LastIndexOfAny(BreaksAndArrows) + 1)..])));
    }

    /// <summary>10:00 山田花子 相談, 手数料を払いに来る山田花子: a full name of known parts stands in the line before a contact, but for one that a post explains (館長 石川 修).</summary>
    public static bool AreNamedBefore(FoldedText text, int place) => AreNamed(text, Math.Max(text.LineStart(place), place - LongestRow), place);

    /// <summary>The same in the line on both sides of it.</summary>
    public static bool AreNamedAround(FoldedText text, int start, int end) => AreNamedBefore(text, start) || AreNamed(text, end, Math.Min(text.LineEnd(end), end + LongestRow));

    /// <summary>9:00 阿部 予約: a surname stands as a word of the clause, and is neither a place nor a word.</summary>
    public static bool HaveSurname(ReadOnlySpan<char> clause)
    {
        foreach (var part in clause.SplitAny(BreaksAndArrows))
        {
            var word = clause[part];
            if (word.Length is >= 2 and <= KnownNames.LongestSurname && NameWords.IsSurname(word) && !NameWords.IsPlace(word) && !NameWords.IsCommon(word))
            {
                return true;
            }
        }

        return false;
    }

    public static bool AreNamed(FoldedText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (KnownNames.KnownFrom(text, at) is var end && end > at && end <= to && !Officials.HavePost(text, at, end) && !text.Before(at, LongestForm).EndsWithAny(Companies.Forms))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>図書館 館長 石川 修, 統計係 小林: somebody is named by his post or unit at the end of a clause.</summary>
    public static bool EndWithStaff(ReadOnlySpan<char> clause) => WithoutStaff(clause).Length < clause.Length;

    /// <summary>山田花子 旭小学校 三条市…: a row of a list of people, who go to school or work there.</summary>
    public static bool BeginWithPerson(ReadOnlySpan<char> line)
    {
        var first = line.IndexOfAny(" \t|,");
        var second = first > 0 && line[first] == ' ' && line[(first + 1)..].IndexOfAny(" \t|,") is var next and >= 0 ? first + 1 + next : -1;
        var name = first > 0 && IsKnownFully(line[..first]) ? first : second > 0 && IsKnownFully(line[..second]) ? second : -1;
        return name > 0 && line[name..Math.Min(line.Length, name + LongestRow)].IndexOfAny(OwnPosts) < 0;
    }

    private static bool IsKnownFully(ReadOnlySpan<char> name) => name.Length is >= 3 and <= LongestStaff && KnownNames.Split(name, out var isFull) >= KnownNames.BothKnown && isFull && !OrganisationNouns.End(name);

    /// <summary>旭小学校 校長 石川 修: where the heads of houses are found, and not at home.</summary>
    private static bool EndWithHead(ReadOnlySpan<char> clause) =>
        EndWithStaff(clause) && clause.IndexOfAny(Heads) > 1;

    /// <summary>…は班長 佐藤, 隣の家: a name that no post or unit explains, or somebody unnamed.</summary>
    public static bool EndWithSomebody(ReadOnlySpan<char> before) => EndWithName(before) || EndWithUnnamed(before);

    /// <summary>隣の家, キャンセルした人の電話, 町内会長.</summary>
    public static bool EndWithUnnamed(ReadOnlySpan<char> before)
    {
        var owner = before.TrimEnd(Signs);
        foreach (var link in Links)
        {
            owner = owner.EndsWith(link, StringComparison.OrdinalIgnoreCase) ? owner[..^link.Length].TrimEnd(Signs) : owner;
        }

        return !owner.IsEmpty && (Somebody.Contains(owner[^1], StringComparison.Ordinal) || owner.EndsWithAny(Kin.Words)) && !EndWithUnit(owner);
    }

    private static readonly string[] Links = ["電話番号", "電話", "連絡先", "番号", "tel"];
    private const string Signs = " (:、\t|,/・はへの";
    private const string Somebody = "人方者家員長番宅親客";

    /// <summary>三条警察署長, 宿直員室: a house.</summary>
    private static bool EndWithUnit(ReadOnlySpan<char> owner) => OrganisationNouns.End(owner) || (owner[^1] == '長' && OrganisationNouns.End(owner[..^1]));

    private static bool EndWithName(ReadOnlySpan<char> before)
    {
        var name = before.TrimEnd(Signs);
        var word = name[(name.LastIndexOfAny(BreaksAndArrows) + 1)..];
        return !EndWithStaff(name) && (EndWithPerson(name) || NameWords.IsSurname(word));
    }

    /// <summary>Without the name and the post; of a head's post the house remains (郵便局長).</summary>
    public static ReadOnlySpan<char> WithoutStaff(ReadOnlySpan<char> clause)
    {
        var start = clause.Length;
        for (var words = 0; words < 2 && start > 0; words++)
        {
            start = clause[..start].TrimEnd(' ').LastIndexOfAny(BreaksOfNames) + 1;
            var name = clause[start..];
            if (start == 0 || name.Length > LongestStaff || KnownNames.Split(name, out var isFull) < KnownNames.Surname)
            {
                continue;
            }

            var head = clause[..start].TrimEnd(" \tの・(");
            head = head.EndsWith("担当") ? head[..^2].TrimEnd(" (") : head;
            foreach (var post in Posts.OfStaff)
            {
                if (head.EndsWith(post))
                {
                    var isWhole = head.Length == post.Length || Organisations.Breaks.Contains(head[^(post.Length + 1)]);
                    return head[..^(post[^1] == '長' && !isWhole ? 1 : post.Length)].TrimEnd(' ');
                }
            }

            if (!isFull && head.Length > 1 && head.EndsWithAny(Units))
            {
                return head;
            }
        }

        return clause;
    }

    private static bool IsFullName(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 6 && KnownNames.Split(word, out _) >= KnownNames.SurnameApart;
}
