using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>消防本部の代表番号は？ 市民会館の住所と電話ください: whose telephone or address the next messages give (E2: offices and facilities are allowed).</summary>
internal static class OfficeAsked
{
    private const int LongestMessage = 100;
    private const int MostNouns = 6;
    private static readonly SearchValues<string> Nouns = SearchValues.Create(["電話", "でんわ", "住所", "場所", "所在地", "連絡先", "番号", "tel", "fax", "℡", "何番", "どこ", "問い合わせ先", "問合せ先", "アドレス", "ファックス", "直通", "ダイヤルイン"], StringComparison.OrdinalIgnoreCase);
    private static readonly string[] Places = ["会場", "集合場所", "駐車場", "現地", "現場", "店", "駅", "宿", "宿泊先", "出張先", "研修先", "視察先"];
    private static readonly string[] Joints = ["さんの", "さんって", "の", "って", "は", "、", " ", "さん"];

    /// <param name="kinds">What the message names: a number of somebody's certificate is not an office's.</param>
    public static bool Is(Reading reading, List<string> kinds)
    {
        var text = reading.Text;
        if (text.Length > LongestMessage || kinds.Exists(kind => kind is not (InformationTypes.Phone or InformationTypes.Address or InformationTypes.Person)) || reading.Found.Exists(found => !found.IsPublic && found.Type is InformationTypes.Person or InformationTypes.Phone or InformationTypes.Address))
        {
            return false;
        }

        if (reading.Announced.NamesSomebody && IsOfHome(text))
        {
            return false;
        }

        if (reading.Hits.Exists(hit => hit.Kind == CueKind.Negative && hit.Cue.Text.EndsWith("番号", StringComparison.Ordinal)))
        {
            return false;
        }

        bool? isOfOrganisation = null;
        var from = 0;
        for (var i = 0; i < MostNouns; i++)
        {
            var noun = text.Span[from..].IndexOfAny(Nouns);
            if (noun < 0)
            {
                return false;
            }

            if (!IsDestination(text.Span[(from + noun)..]) && ((isOfOrganisation ??= IsOfOrganisation(text)) || IsOwned(text.Slice(0, from + noun))))
            {
                return true;
            }

            from += noun + 1;
        }

        return false;
    }

    /// <summary>行けます！場所どこでしたっけ, after 佐々木健太さんの家庭訪問: of nothing else than the home. 会議の場所 and 集合場所 are.</summary>
    private static bool IsOfHome(FoldedText text) => text.Span.IndexOf("場所") is var place and >= 0 && !Letter.IsOfNoun(text.At(place - 1)) && text.At(place - 1) != 'の';

    private static bool IsOfOrganisation(FoldedText text) => OrganisationNouns.AreIn(text.Span) && !Residents.AreIn(text.Span) && text.Span.IndexOfAny("人者方") < 0;

    /// <summary>消毒班はどこに行けば: the organisation goes there.</summary>
    private static bool IsDestination(ReadOnlySpan<char> rest) =>
        rest.StartsWith("どこ", StringComparison.Ordinal) && rest["どこ".Length..].TrimStart("にへまで") is var going && going.Length > 0 && going[0] is '行' or '向' or 'い' or '伺';

    private static bool IsPlace(ReadOnlySpan<char> before) => before.EndsWithAny(Places) || OrganisationNouns.End(before);

    private static bool IsOwned(ReadOnlySpan<char> before)
    {
        if (IsPlace(before))
        {
            return true;
        }

        foreach (var joint in Joints)
        {
            if (before.EndsWith(joint, StringComparison.Ordinal) && IsPlace(before[..^joint.Length]))
            {
                return true;
            }
        }

        return false;
    }
}
