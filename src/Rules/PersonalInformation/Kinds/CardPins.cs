using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// The secrets of one card, each behind its use: 暗証番号 利用者証明用 4827 署名用 AB12CD. One word for all of them stands before the first, or
/// the card is spoken of with it.
/// </summary>
internal static class CardPins
{
    private const int Digits = 4;
    private const int Least = 6;
    private const int Most = 16;
    private const int LongestWay = 5;

    private static readonly SearchValues<string> AnyUse = SearchValues.Create(
        ["署名", "利用者証明", "証明用", "券面", "住基", "住民基本台帳", "住民票用", "電子証明", "英数", "数字4桁", "4桁", "照合番号", "顔認証"], StringComparison.Ordinal);

    private static readonly string[] Uses =
        ["署名用電子証明書", "署名用", "署名", "利用者証明用電子証明書", "利用者証明用", "利用者証明", "証明用", "券面事項入力補助用", "券面事項入力補助", "券面事項", "券面用", "券面", "住民基本台帳用", "住民基本台帳", "住基用", "住基", "住民票用", "電子証明書", "電子証明", "英数字", "英数", "数字4桁", "4桁", "照合番号", "顔認証"];

    private static readonly string[] Nouns = ["の暗証番号", "暗証番号", "のパスワード", "パスワード", "のほう", "の方", "(数字)", "(英数)", "(英数字)", "(4桁)", "の数字"];

    public static IEnumerable<(int Start, int End)> In(Reading reading)
    {
        var text = reading.Text;
        var word = reading.Hits.FindIndex(PasswordWords.IsOfSecret);
        for (var at = word < 0 ? -1 : Next(text, reading.Hits[word].Cue.Type == PasswordWords.OfPin ? 0 : reading.Hits[word].End); at >= 0;)
        {
            var end = at + (text.WordAt(at, Uses)?.Length ?? 1);
            end += text.WordAt(end, Nouns)?.Length ?? 0;
            var start = text.Past(end, " :=はが→「/・,", LongestWay);
            var stop = PasswordToken.EndOf(text, start);
            if (start > end && IsSecret(text, start, stop))
            {
                yield return (start, stop);
            }

            at = Next(text, end);
        }
    }

    /// <summary>Four digits, or six and more letters and digits; 署名用は6文字以上 counts.</summary>
    private static bool IsSecret(FoldedText text, int start, int end)
    {
        var token = text.Slice(start, end);
        var isOfDigits = token.IndexOfAnyExceptInRange('0', '9') < 0;
        return (isOfDigits ? token.Length == Digits : token.Length is >= Least and <= Most && PasswordToken.IsStrong(token))
            && text.At(end) is not ('桁' or '文' or '年' or '件' or '人' or '円' or '回' or '月' or '日' or '番');
    }

    private static int Next(FoldedText text, int from) => from < text.Length && text.Span[from..].IndexOfAny(AnyUse) is var at and >= 0 ? from + at : -1;
}
