using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Withdraws what an example shows (section E1, step 10): 記入例 in front of it on its line, as a heading above its block, or said
/// behind it (すべて架空です). 見本は別添です and サンプル品 speak of a thing, and show nothing; an example of somebody real (実在の人のをそのまま使ってた) is none.
/// </summary>
internal static class Specimens
{
    private const int Before = 30;
    private const int Behind = 24;
    private const int LongestHeading = 30;
    private const int LongestBareHeading = 12;
    private const int LongestComment = 60;
    private const int MostDigitsOfComment = 4;
    private const int MostLines = 40;
    private static readonly string[] Nouns =
    [
        "記入例", "記載例", "入力例", "設定例", "書き方の例", "書き方例", "表示例", "作成例", "回答例", "文例", "見本", "みほん", "サンプル", "ダミー", "架空", "テスト用", "テストデータ", "試験データ", "試験用", "訓練用", "練習用", "演習用", "デモ用", "デモデータ", "研修用データ", "仮データ", "モック", "スタブ", "フィクスチャ", "test data", "Test data", "TEST DATA", "dummy", "Dummy", "DUMMY", "sample data", "Sample data", "mock data", "Mock data", "fictional", "ひな形", "ひな型", "雛形", "例:", "例)", "例】", "例>", "例]", "(例", "例として", "例えば", "たとえば", "のように入力", "形式で入力", "という形式",
    ];

    /// <summary>What, right behind such a noun, makes it a thing (見本は別添, サンプル品, テスト用端末) or a way of doing (記入例のとおり書いてもらった).</summary>
    private static readonly string[] Things =
    [
        "は別", "は添付", "を送", "を渡", "を見", "をご覧", "を確認", "を作", "を印刷", "が届", "がな", "が足り", "品", "端末", "機", "アカウント", "環境", "サーバ", "問題", "会場", "のとおり", "の通り", "どおり", "通り", "に沿", "に従", "を参考", "を参照", "を配", "の配", "は窓口", "のデザイン", "室", "提供", "請求", "の送付", "会社", "と違", "とちが", "と異な", "ではな", "ではあり", "じゃな", "じゃあり", "でな", "を元", "を基", "と同じ", "は不要",
    ];

    /// <summary>What may hang on such a noun and still be shown: ダミーデータ, 見本画面, サンプル氏名.</summary>
    private static readonly string[] Shown = ["データ", "値", "氏名", "番号", "住所", "電話", "個人", "名前", "文", "表示", "入力", "画面", "回答", "事例", "情報", "行", "レコード", "カード", "会員", "住民", "顧客", "ユーザー名", "の", "は", "で", "と", "だ", "よ", "流", "送", "貼", "投"];
    private static readonly SearchValues<string> AnyNoun = SearchValues.Create(Nouns, StringComparison.Ordinal);
    private static readonly SearchValues<string> Sayings = SearchValues.Create(
        ["架空", "ダミー", "見本", "サンプルです", "サンプルデータ", "記入例", "記載例", "入力例", "テストデータ", "のように", "のような", "といった形", "という書き方", "(例)", "※例", "は例です", "←例", "実在しません", "実在しない"], StringComparison.Ordinal);

    public static void Withdraw(Reading reading)
    {
        if (reading.Found.Count == 0 || RealSpecimens.AreIn(reading.Text))
        {
            return;
        }

        for (var i = 0; i < reading.Found.Count; i++)
        {
            var found = reading.Found[i];
            if (found.Type is not InformationTypes.Marking && !found.IsPublic && (reading.Announced.IsOfSpecimens || IsExample(reading.Text, found)))
            {
                reading.Found[i] = found with { IsPublic = true };
            }
        }
    }

    /// <summary>以下ダミーです, 架空のデータを流します: a message of its own says so of what its poster sends next.</summary>
    public static bool AreAnnounced(Reading reading)
    {
        var text = reading.Text;
        return text.Length <= LongestAnnouncement && reading.Found.Count == 0 && text.Span.IndexOfAny(Forward) >= 0 && text.Span.IndexOfAny(Real) < 0 && Shows(text, 0, text.Length);
    }

    private const int LongestAnnouncement = 60;
    private static readonly SearchValues<string> Forward = SearchValues.Create(
        ["以下", "下記", "次の", "次に", "次から", "続けて", "続きは", "これから", "今から", "いまから", "ここから", "↓", "流します", "流す", "送ります", "送信します", "投稿します", "入れます", "貼ります", "貼り付けます", "書き込みます", "入力します", "打ちます"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Real = SearchValues.Create(["本番", "本物", "実データ", "実際の", "実在の", "消し", "削除", "届", "返", "?"], StringComparison.Ordinal);

    private static bool IsExample(FoldedText text, Detection found)
    {
        var (start, end) = found.Folded;
        var before = text.Before(start, Before).LastSentence();
        return !RealSpecimens.AreToldBy(before) && ((found.Type is InformationTypes.Person or InformationTypes.Address && IsHollow(text, start, end)) || Shows(text, start - before.Length, start) || IsSaidBehind(text, end) || IsUnderHeading(text, start));
    }

    private const int LongestRow = 120;

    /// <summary>山田 太郎,000-0000,○○市○○1-1: a row whose other values are holes, so that name and place tell nobody; what else stands in it is a value.</summary>
    private static bool IsHollow(FoldedText text, int start, int end)
    {
        var line = text.LineAround(start, end, LongestRow);
        return line.IndexOf("000-0000") >= 0 && (line.IndexOf("○○") >= 0 || line.IndexOf("〇〇") >= 0 || line.IndexOf("××") >= 0 || line.IndexOf("△△") >= 0);
    }

    /// <summary>A noun for examples between two places that is no thing.</summary>
    private static bool Shows(FoldedText text, int from, int to)
    {
        for (var at = from; at < to && text.Slice(at, to).IndexOfAny(AnyNoun) is var next and >= 0; at++)
        {
            at += next;
            if (text.WordAt(at, Nouns) is { } noun && at + noun.Length <= to && IsShown(text, at, noun))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShown(FoldedText text, int at, string noun)
    {
        var behind = at + noun.Length;
        return text.WordAt(behind, Things) is null
            && (noun[0] == '例' ? !IsLongerWord(text, at) : noun[0] is '(' or 'の' or '形' or 'と' || !Letter.IsIdeograph(text.At(behind)) && !Letter.IsKana(text.At(behind)) || text.WordAt(behind, Shown) is not null);
    }

    /// <summary>実例), 事例:, 条例).</summary>
    private static bool IsLongerWord(FoldedText text, int at) => text.At(at - 1) is '実' or '事' or '条' or '特' or '凡' or '判' or '前' or '定' or '好' or '症';

    /// <summary>…（すべて架空です）, … ※見本, 「…」のような: on the same line, or a note on the next.</summary>
    private static bool IsSaidBehind(FoldedText text, int end)
    {
        var behind = text.Behind(end, Behind);
        var note = behind[behind.FirstLine().Length..];
        return behind.FirstSentence().IndexOfAny(Sayings) >= 0 || (note is [_, '※' or '(' or '↑' or '*', ..] && note.IndexOfAny(Sayings) >= 0);
    }

    /// <summary>A short line above in the same block, without a value of its own, says 記入例; one that says nothing else reaches over a blank line. ここまで見本 ends it.</summary>
    private static bool IsUnderHeading(FoldedText text, int start)
    {
        var lineStart = text.LineStart(start);
        for (var lines = 0; lineStart > 0 && lines < MostLines; lines++)
        {
            var end = lineStart - 1;
            lineStart = text.LineStart(end);
            if (text.Slice(lineStart, end).Trim(' ').IsEmpty)
            {
                return lineStart > 0 && IsBareHeading(text, text.LineStart(lineStart - 1), lineStart - 1);
            }

            if (text.Slice(lineStart, end).IndexOf("ここまで") >= 0)
            {
                return false;
            }

            if (IsShort(text.Slice(lineStart, end)) && Shows(text, lineStart, end) && IsHeading(text, lineStart, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without a value of its own; a comment above data (# 検証用ダミー 令和8年度) may say more.</summary>
    private static bool IsShort(ReadOnlySpan<char> line) =>
        line.StartsWithAny(Comments) ? line.Length <= LongestComment && !HasValue(line) : IsShortHeading(line, Announces(line) ? LongestAnnouncement : LongestHeading);

    /// <summary>Without a digit, but for what brackets add to invented data: テストデータ(第3版)です. A form's 記入例(R8) may be filled in below.</summary>
    private static bool IsShortHeading(ReadOnlySpan<char> line, int longest)
    {
        var isInvented = line.IndexOfAny(Invented) >= 0;
        var (length, isAside) = (0, false);
        foreach (var unit in line)
        {
            isAside = isInvented && (unit == '(' || (isAside && unit != ')'));
            length += isAside ? 0 : 1;
            if (!isAside && char.IsAsciiDigit(unit))
            {
                return false;
            }
        }

        return length <= longest && !HasValue(line);
    }

    private static readonly SearchValues<string> Invented = SearchValues.Create(["テストデータ", "ダミー", "架空", "検証用", "動作確認"], StringComparison.Ordinal);

    /// <summary>サンプルです↓, テスト用のカードはこれを使ってください: a sentence that hands over what stands below.</summary>
    private static bool Announces(ReadOnlySpan<char> line) => (line.Contains('↓') || line.IndexOfAny(Uses) >= 0) && line.IndexOfAny("方人件様") < 0;

    private static readonly SearchValues<string> Uses = SearchValues.Create(["これを使", "これ使", "こちらを使", "以下を使", "下記を使"], StringComparison.Ordinal);

    private static bool HasValue(ReadOnlySpan<char> line)
    {
        var digits = 0;
        foreach (var c in line)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits > MostDigitsOfComment)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] Comments = ["#", "/*", "//", "--", ";", "<!--", "'", "rem ", "REM "];

    /// <summary>【記入例】, ■見本, 以下はダミーデータです: bracketed, or the noun ends the line.</summary>
    private static bool IsHeading(FoldedText text, int start, int end)
    {
        var line = text.Slice(start, end).TrimEnd(" :↓。」】)>》〉≫");
        if (IsOfReal(line))
        {
            return false;
        }

        line = line.LastIndexOf('(') is > 0 and var aside && line[aside..].IndexOf("実在し") >= 0 && line[aside..].IndexOf(')') < 0 ? line[..aside] : line;
        var isMarked = text[start] is '【' or '(' or '[' or '<' or '《' or '〈' or '■' or '●' or '◆' or '※' or '*' or '#' or '-' or '=' or '/' or ';' or '\'' or '≪' or '◎' or '○' or '〔';
        return isMarked || Announces(text.Slice(start, end)) || line.FirstSentence().EndsWith("です") || line.EndsWith("です") || line.EndsWith("データ") || line.EndsWithAny(Nouns);
    }

    /// <summary>テストデータ(実在します), 【ダミー→本物】: somebody lives, unless it is denied right behind.</summary>
    private static bool IsOfReal(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOfAny(Existing); at >= 0; at = line.IndexOfAny(Existing))
        {
            line = line[(at + 1)..];
            if (line[..Math.Min(line.Length, LongestDenial)].IndexOfAny(Denials) < 0)
            {
                return true;
            }
        }

        return false;
    }

    private const int LongestDenial = 20;
    private static readonly SearchValues<string> Existing = SearchValues.Create(["実在", "本物", "実データ", "(本番"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Denials = SearchValues.Create(["ない", "ません", "なく", "せず", "架空", "でなし"], StringComparison.Ordinal);

    private static bool IsBareHeading(FoldedText text, int start, int end) => end - start <= LongestBareHeading && Shows(text, start, end) && IsHeading(text, start, end);
}
