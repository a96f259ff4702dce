namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Tokens in Japanese script behind a password word: kana or kanji that run into digits (さくら2026), a word in quotes that ends
/// the sentence (「やまびこ」です), or one whose script is told (ひらがなで…). All need a joint behind the word, for sentences about
/// passwords hold counts and days instead (パスワードは毎月1日に変更).
/// </summary>
internal static class JapanesePasswords
{
    private const int Least = 3;
    private const int MostLetters = 10;
    private const int LeastDigits = 2;
    private const int MostDigits = 12;
    private const int LongestLead = 16;
    private const int LongestQuotation = 22;
    private static readonly string[] Leads = ["なんですけど", "なんですが", "ですけど", "ですが", "だけど", "やけど", "ハ ", "たしか", "確か", "今は", "これ", "全部", "すべて", "全て", "全角", "半角", "新しいのは"];
    private static readonly string[] Scripts = ["ひらがな", "平仮名", "ヒラガナ", "カタカナ", "かたかな", "片仮名", "カナ", "かな", "漢字", "日本語"];

    /// <summary>Words that a sentence about passwords puts in quotes or behind 「ひらがなで」.</summary>
    private static readonly System.Buffers.SearchValues<string> Talk = System.Buffers.SearchValues.Create(
        ["必須", "不要", "任意", "別途", "同じ", "共通", "変更", "使い", "使う", "入力", "入れて", "打って", "書いて", "表示", "確認", "忘れ", "パスワード", "長く", "複雑", "なし", "空欄", "次へ", "ログイン", "英数", "文字", "秘密", "厳重", "お願い", "登録", "設定", "保存", "ください", "も可", "では", "しない", "正しく", "違い", "有効", "無効", "期限", "推測", "にくい", "やすい", "もの", "簡単", "済", "通知", "本人", "申請", "各自", "窓口", "封書", "渡し", "未設定", "省略", "非公開", "ありません"], StringComparison.Ordinal);

    /// <summary>The token's place, or (-1, -1).</summary>
    /// <param name="from">Right behind the password word.</param>
    public static (int Start, int End) After(FoldedText text, int from, bool isWatchword)
    {
        var at = SkipLead(text, from, out var hasJoint, out var hasScript);
        if (!hasJoint)
        {
            return (-1, -1);
        }

        if (text.At(at - 1) is '「' or '『')
        {
            return text.At(at - 2) != 'を' && Quoted(text, at) is var quoted && quoted.Start >= 0 ? quoted : WithDigits(text, at);
        }

        return hasScript || isWatchword ? Bare(text, at) : WithDigits(text, at);
    }

    /// <summary>The word in the quotation that begins here and is told.</summary>
    public static (int Start, int End) Quoted(FoldedText text, int at)
    {
        var close = text.Behind(at, LongestQuotation).IndexOfAny('」', '』');
        return close >= 2 && IsWord(text.Slice(at, at + close)) && Telling.IsBehindKana(text, at + close + 1) ? (at, at + close) : (-1, -1);
    }

    /// <summary>Particles, how to write it, punctuation.</summary>
    private static int SkipLead(FoldedText text, int from, out bool hasJoint, out bool hasScript)
    {
        (hasJoint, hasScript) = (false, false);
        var at = from;
        while (at < text.Length && at - from <= LongestLead)
        {
            if (text[at] is ' ' or ':' or 'は' or '=' or '→' or '\n' or '「' or '『' or '\t' || (text[at] == '、' && text.At(at - 1) is not ('「' or '『')) || (text[at] == 'を' && text.At(at + 1) == '「'))
            {
                hasJoint |= text[at] is not (' ' or '、');
                at++;
            }
            else if (text.WordAt(at, Scripts) is { } script && text.At(at + script.Length) == 'で')
            {
                (hasJoint, hasScript) = (true, true);
                at += script.Length + 1;
            }
            else if (text.WordAt(at, Leads) is { } lead)
            {
                hasJoint = true;
                at += lead.Length;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>ひらがなでこいのぼりと入れて: up to the words that close the sentence.</summary>
    private static (int Start, int End) Bare(FoldedText text, int at)
    {
        var end = at;
        while (end - at <= MostLetters && IsOfToken(text.At(end)) && !(end - at >= Least && Telling.IsBehindKana(text, end)))
        {
            end++;
        }

        var token = text.Slice(at, end);
        return token.Length >= Least && Telling.IsBehindKana(text, end) && IsWord(token) && token.IndexOfAnyExceptInRange('\u3041', '\u30FC') < 0 ? (at, end) : (-1, -1);
    }

    private static (int Start, int End) WithDigits(FoldedText text, int at)
    {
        var letters = text.RunEnd(at, MostLetters + 1, IsJapanese);
        var end = text.RunEnd(letters, MostDigits + 1, c => char.IsAsciiLetterOrDigit(c) || c is '!' or '#' or '$' or '@' or '_' or '-' or '%' or '&' or '?');
        end -= end == text.Length && end > letters && text[end - 1] is '!' or '?' ? 1 : 0;
        var hasDigits = end - letters >= LeastDigits && text.Slice(letters, end).IndexOfAnyInRange('0', '9') >= 0;
        return letters - at is >= 2 and <= MostLetters && hasDigits && Telling.IsBehindKana(text, end) ? (at, end) : (-1, -1);
    }

    /// <summary>A word and no talk about passwords.</summary>
    private static bool IsWord(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
        {
            if (!IsOfToken(c))
            {
                return false;
            }
        }

        return token.Length <= MostLetters && token.IndexOfAny(Talk) < 0;
    }

    private static bool IsOfToken(char c) => IsJapanese(c) || char.IsAsciiLetterOrDigit(c);

    private static bool IsJapanese(char c) => Letter.IsIdeograph(c) || Letter.IsKana(c);
}
