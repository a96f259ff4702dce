using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Words that make a telephone number or an address a person's, whatever organisation is spoken of beside it.</summary>
internal static class Residents
{
    private static readonly string[] People =
        [.. Titles.Words, "氏名", "名前", "自宅", "実家", "家族", "本人", "宅", "患者", "親族", .. Kin.Children, "父親", "母親", "両親", "祖父", "祖母", "主人", "旦那", "配偶者", "独居", "個人", "私用", "固定電話", "世帯主", "申請者", "相談者", "通報者", "保護者", "所有者", "相続人", "遺族", "住民票"];

    private static readonly string[] Homes = ["住所", "居住", "転入", "転出", "転居", "引っ越し", "世帯", "入居", "住まい", "お住", "在住", "住んで", "空き家", "空家", "の方"];

    private static readonly string[] Dwellers =
        ["の家", "、家の前", "、自宅前", "、お宅の前", "の空き家", "の空家", "の実家", "の自宅", "の民家", "の農家", "の借家", "の貸家", "のアパート", "のマンション", "の世帯", "の所有", "の住民", "の住人", "の人", "のお宅", "の男性", "の女性", "の夫婦", "のご夫婦", "の高齢", "の老", "の独", "の一人暮らし", "の親子", "の母子", "の児童", "の子", "のおじい", "のおばあ", "に住", "にお住", "で一人", "で独"];

    private static readonly SearchValues<string> AnyPerson = SearchValues.Create(People, StringComparison.Ordinal);
    private static readonly SearchValues<string> AnyHome = SearchValues.Create(Homes, StringComparison.Ordinal);

    /// <summary>A person is spoken of.</summary>
    public static bool AreIn(ReadOnlySpan<char> clause)
    {
        for (var from = 0; from < clause.Length;)
        {
            var at = clause[from..].IndexOfAny(AnyPerson);
            if (at < 0)
            {
                return false;
            }

            from += at;
            if (!IsPartOfAnother(clause, from))
            {
                return true;
            }

            from++;
        }

        return false;
    }

    /// <summary>Right behind an address: …2-3-1の家, …に住む.</summary>
    public static bool LiveAt(ReadOnlySpan<char> behind) => behind.StartsWithAny(Dwellers);

    /// <summary>A person, or somebody's moving and living.</summary>
    public static bool OrHomesAreIn(ReadOnlySpan<char> clause) => AreIn(clause) || clause.IndexOfAny(AnyHome) >= 0;

    /// <summary>様式, 住宅, 業者さん, 個人情報: no person.</summary>
    private static bool IsPartOfAnother(ReadOnlySpan<char> clause, int at)
    {
        var before = at > 0 ? clause[at - 1] : '\0';
        var rest = clause[at..];
        return rest[0] switch
        {
            _ when Titles.Begin(rest) => before == '皆' || IsOrganisationEnd(before) || clause[..at].TrimEnd(' ').EndsWithAny(Addressees) || !Titles.StandAt(clause, at),
            '宅' => before is '住' or '帰' or '在' or '居' || (rest.Length > 1 && rest[1] is '配' or '地' or '急' or '建'),
            '祖' => rest.StartsWith("祖父江", StringComparison.Ordinal),
            '個' => rest.StartsWith("個人情報", StringComparison.Ordinal) || rest.StartsWith("個人番号", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>給与担当者 様, 主管課長 様: whoever has that post in an office that is written to.</summary>
    private static readonly string[] Addressees = ["担当者", "担当", "課長", "係長", "部長", "局長", "室長", "所長", "館長", "園長", "校長", "事務長", "責任者", "関係者", "市町村長", "首長", "理事長", "支店長"];

    private static bool IsOrganisationEnd(char c) => c is '店' or '屋' or '者' or '社' or '所' or '院' or '園' or '館' or '署' or '課' or '局' or '設' or '業' or '庁' or '行' or '協' or '会' or '組' or 'ー';
}
