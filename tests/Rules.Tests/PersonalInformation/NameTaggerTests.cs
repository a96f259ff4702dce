using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>
/// Sentences written for this test alone: nothing here was trained on, so the figures are honest, if small. Persons stand
/// between [| and |]; half of the sentences name companies, places and works that look like persons.
/// </summary>
public sealed class NameTaggerTests
{
    private static readonly string[] Sentences =
    [
        "[|高橋健太|]は新潟県出身の会社員である。",
        "昨日の会議には[|佐藤美咲|]と[|鈴木一郎|]が出席した。",
        "司会は[|小林誠|]氏が務めた。",
        "講演では[|山田太郎|]教授が防災について話した。",
        "作家の[|マーガレット・ウィルソン|]は、イギリスの小説家。",
        "監督の[|ロバート・ジョンソン|]と俳優の[|マリア・ガルシア|]が来日した。",
        "選手の[|アレクサンドル・ペトロフ|]が優勝した。",
        "大統領の[|ミハイル・イワノフ|]は演説を行った。",
        "トヨタ自動車は新型車を発表した。",
        "マイクロソフトとソニーが提携した。",
        "フランスの首都パリで会議が開かれた。",
        "新潟県燕市の国道で工事が行われている。",
        "映画『スター・ウォーズ』を見た。",
        "インターネットのサービスを利用する。",
        "千葉駅から山口県へ向かう。",
        "[|伊藤博|]さんの妻は[|伊藤花子|]さんです。",
        "画家の[|中村玲子|]が描いた絵が市役所に飾られている。",
        "[|ジョン・スミス|]はアメリカの政治家。",
        "レストラン・アルプスで昼食をとった。",
        "社長の[|渡辺直樹|]によれば、売上は伸びているという。",
        "エネルギー・マネジメント・システムを導入した。",
        "長男の[|トーマス|]は医師になった。",
        "明日は雨になるでしょう。",
        "歌手の[|松本由美|]が司会を務め、[|斎藤隆|]が審査した。",
    ];

    [Fact]
    public void Names_in_sentences_it_never_saw_are_found_whole()
    {
        var (hit, found, gold) = (0, 0, 0);
        foreach (var sentence in Sentences)
        {
            var (text, persons) = Parse(sentence);
            var read = TaggedNames.Tag(FoldedText.From(text)).Where(name => name.IsPerson).Select(name => text[name.Start..name.End]).ToList();
            hit += read.Count(persons.Contains);
            found += read.Count;
            gold += persons.Count;
        }

        Assert.True(hit >= 0.85 * gold, $"{hit} of {gold} names found");
        Assert.True(hit >= 0.85 * found, $"{hit} of {found} found are names");
    }

    [Theory]
    [InlineData("木村みゆきさんから電話がありました", "木村みゆき")]
    [InlineData("高橋ゆうこちゃんの件です", "高橋ゆうこ")]
    public void A_given_name_in_kana_before_a_title_is_a_full_name_by_itself(string text, string name)
    {
        Assert.Equal([name], Read.Places(text, InformationTypes.Person));
        Assert.True(Assert.Single(Read.Findings(text)).IsFullName);
    }

    [Theory]
    [InlineData("隣のおばさんに聞きました")]
    [InlineData("課のみなさんへ")]
    [InlineData("今日はたくさん届きました")]
    public void Kana_before_a_title_that_is_no_name_stays_none(string text) => Assert.Empty(Read.Findings(text));

    [Fact]
    public void A_surname_and_a_given_name_side_by_side_are_known_as_a_pair()
    {
        const string Text = "昨日高橋健太は";
        var runs = new TextRuns();
        runs.Read(Text);
        var hashes = new WordHashes();
        hashes.Read(Text);
        var cover = new WordCover(WordTable.Shipped);
        cover.Read(hashes);
        var pairs = new NamePairs(cover);
        pairs.Read(Text.Length, runs);

        Assert.Equal([1, 2, 3, 5, 0], Enumerable.Range(2, 5).Select(i => (int)pairs.Role(i)));
    }

    [Fact]
    public void Works_stand_in_their_brackets()
    {
        var brackets = new OpenBrackets();
        brackets.Read("映画『銀河』を(見た)。");

        Assert.Equal("\0\0『『『\0\0(((\0\0", string.Concat(Enumerable.Range(0, 12).Select(brackets.At)));
    }

    [Fact]
    public void The_dictionary_of_names_tells_persons_from_places_and_works()
    {
        Assert.NotEqual(WordClass.None, ForeignNames.Shipped.Of("マーガレット") & ForeignNames.Given);
        Assert.NotEqual(WordClass.None, ForeignNames.Shipped.Of("シェイクスピア") & (ForeignNames.Surname | ForeignNames.Unclassified | ForeignNames.Part));
        Assert.NotEqual(WordClass.None, ForeignNames.Shipped.Of("夏目漱石") & ForeignNames.FullName);
        Assert.NotEqual(WordClass.None, ForeignNames.Shipped.Of("エルドレト") & ForeignNames.Place);
    }

    private static (string Text, HashSet<string> Persons) Parse(string sentence)
    {
        var parts = sentence.Split("[|").SelectMany(part => part.Split("|]")).ToArray();
        return (string.Concat(parts), [.. parts.Where((_, i) => i % 2 == 1)]);
    }
}
