namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Tokens in Japanese script behind a password word: kana or kanji that run into digits (さくら2026), a word in quotes that ends
/// the sentence (「やまびこ」です), or one whose script is told (ひらがなで…). All need a joint behind the word, for sentences about
/// passwords hold counts and days instead (パスワードは毎月1日に変更).
/// </summary>
internal static class JapanesePasswords
{
    private const int MostLetters = 10;
    private const int LeastDigits = 2;
    private const string Endings = "。、」』)】!";
    private static readonly string[] Closings = ["です", "でした", "だ", "で入", "で開", "でログ", "でお願", "に変", "にし", "になり", "を入", "やで", "やね", "って", "と入", "と打", "でいけ", "でいき", "で受", "で通", "で確"];
    private static readonly string[] Leads = ["なんですけど", "なんですが", "ですけど", "ですが", "だけど", "やけど", "たしか", "確か", "今は", "これ", "全部", "すべて", "全て", "全角", "半角", "新しいのは"];
    private static readonly string[] Scripts = ["ひらがな", "平仮名", "ヒラガナ", "カタカナ", "かたかな", "片仮名", "カナ", "かな", "漢字", "日本語"];

    /// <summary>Words that a sentence about passwords puts in quotes or behind 「ひらがなで」.</summary>
    private static readonly System.Buffers.SearchValues<string> Talk = System.Buffers.SearchValues.Create(
        ["必須", "不要", "任意", "別途", "同じ", "共通", "変更", "使い", "使う", "入力", "入れて", "打って", "書いて", "表示", "確認", "忘れ", "パスワード", "長く", "複雑", "未設定", "なし", "空欄", "次へ", "ログイン", "英数", "文字", "秘密", "厳重", "お願い", "登録", "設定", "保存", "ください", "も可", "では", "ではな", "しない", "正しく", "違い", "有効", "無効", "期限", "推測", "にくい", "やすい", "もの", "簡単"], StringComparison.Ordinal);

    /// <summary>Campaigns have watchwords too: 今年の合言葉は「もったいない」.</summary>
    private static readonly System.Buffers.SearchValues<string> Slogans = System.Buffers.SearchValues.Create(
        ["今年", "年度", "まち", "運動", "チーム", "テーマ", "減量", "健康", "防災", "スローガン", "キャンペーン", "目指", "づくり", "取り組", "取組", "を合言葉に", "を合い言葉に", "協力", "推進", "啓発", "標語", "鉄則", "皆さん", "みなさん", "交通安全", "市民", "目標", "あいさつ", "笑顔", "安全", "運動会", "体育祭"], StringComparison.Ordinal);

    /// <summary>The token's place, or (-1, -1).</summary>
    /// <param name="from">Right behind the password word.</param>
    public static (int Start, int End) After(FoldedText text, int from, bool isWatchword)
    {
        var at = SkipLead(text, from, out var hasJoint, out var hasScript);
        if (!hasJoint || IsSlogan(text, from, at))
        {
            return (-1, -1);
        }

        if (text.At(at - 1) is '「' or '『')
        {
            var close = text.Slice(at, Math.Min(text.Length, at + MostLetters + 12)).IndexOfAny('」', '』');
            return close >= 2 && IsWord(text.Slice(at, at + close), isAnyLetter: true) && IsClosed(text, at + close + 1) ? (at, at + close) : WithDigits(text, at);
        }

        return hasScript || isWatchword ? Bare(text, at) : WithDigits(text, at);
    }

    /// <summary>Particles, how to write it, punctuation.</summary>
    private static int SkipLead(FoldedText text, int from, out bool hasJoint, out bool hasScript)
    {
        (hasJoint, hasScript) = (false, false);
        var at = from;
        while (at < text.Length && at - from <= 16)
        {
            var rest = text.Slice(at, Math.Min(text.Length, at + 7));
            if (text[at] is ' ' or ':' or 'は' or '=' or '→' or '\n' or '「' or '『' or '\t' or '、' && text.At(at - 1) is not ('「' or '『'))
            {
                hasJoint |= text[at] is not (' ' or '、');
                at++;
            }
            else if (Longest(rest, Scripts) is var script && script > 0 && text.At(at + script) == 'で')
            {
                (hasJoint, hasScript) = (true, true);
                at += script + 1;
            }
            else if (Longest(rest, Leads) is var lead && lead > 0)
            {
                hasJoint = true;
                at += lead;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static int Longest(ReadOnlySpan<char> rest, string[] words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            longest = word.Length > longest && rest.StartsWith(word, StringComparison.Ordinal) ? word.Length : longest;
        }

        return longest;
    }

    /// <summary>ひらがなでこいのぼりと入れて: up to the words that close the sentence.</summary>
    private static (int Start, int End) Bare(FoldedText text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= MostLetters && (IsLetter(text[end]) || char.IsAsciiLetterOrDigit(text[end])) && !(end - at >= 3 && IsClosed(text, end)))
        {
            end++;
        }

        return end - at is >= 3 and <= MostLetters && IsClosed(text, end) && IsWord(text.Slice(at, end), isAnyLetter: false) ? (at, end) : (-1, -1);
    }

    private static (int Start, int End) WithDigits(FoldedText text, int at)
    {
        var letters = at;
        while (letters < text.Length && letters - at <= MostLetters && IsLetter(text[letters]))
        {
            letters++;
        }

        var end = letters;
        while (end < text.Length && end - letters <= 12 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '!' or '#' or '$' or '@' or '_' or '-' or '%' or '&' or '?'))
        {
            end++;
        }

        while (end > letters && text[end - 1] is '!' or '?' && end == text.Length)
        {
            end--;
        }

        var hasDigits = end - letters >= LeastDigits && text.Slice(letters, end).IndexOfAnyInRange('0', '9') >= 0;
        return letters - at is >= 2 and <= MostLetters && hasDigits && IsClosed(text, end) ? (at, end) : (-1, -1);
    }

    private static bool IsSlogan(FoldedText text, int from, int at)
    {
        var (start, end) = (Math.Max(0, from - 14), Math.Min(text.Length, at + 40));
        var isWatchword = text.Slice(Math.Max(0, from - 6), from) is var word && (word.EndsWith("言葉", StringComparison.Ordinal) || word.EndsWith("ことば", StringComparison.Ordinal));
        return isWatchword && text.Slice(start, end).IndexOfAny(Slogans) >= 0;
    }

    /// <summary>A word and no talk about passwords; without quotes it is of kana.</summary>
    private static bool IsWord(ReadOnlySpan<char> token, bool isAnyLetter)
    {
        foreach (var c in token)
        {
            if (!(IsLetter(c) || char.IsAsciiLetterOrDigit(c)))
            {
                return false;
            }
        }

        return token.Length <= MostLetters && token.IndexOfAny(Talk) < 0 && (isAnyLetter || IsKanaOnly(token));
    }

    private static bool IsLetter(char c) => c is (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FC') or (>= '\u4E00' and <= '\u9FFF') or '々';

    private static bool IsKanaOnly(ReadOnlySpan<char> token) => token.IndexOfAnyExceptInRange('\u3041', '\u30FC') < 0;

    /// <summary>The sentence ends here, or says what to do with the token.</summary>
    public static bool IsClosed(FoldedText text, int at)
    {
        if (at >= text.Length || text[at] is ' ' or '\n' or '\t' || Endings.Contains(text[at], StringComparison.Ordinal))
        {
            return true;
        }

        var rest = text.Slice(at, Math.Min(text.Length, at + 4));
        foreach (var closing in Closings)
        {
            if (rest.StartsWith(closing, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
