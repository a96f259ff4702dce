using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceBot.Rules.Security;

/// <summary>Where the path leads.</summary>
public enum StoragePlace
{
    /// <summary>A letter that stands for a shared folder (S:).</summary>
    Shared,

    /// <summary>\\server\share.</summary>
    Server,

    /// <summary>The sender's own machine (C:): nobody else can open it.</summary>
    OwnMachine,
}

/// <summary>
/// A place in the shared folders as p.3-05 wants it written: <c>S:\0010-総務部（全庁）\010-総務課（全庁）\…</c>. Names of folders stay as they are, for
/// （全庁） is written in full width; everything around them is put right.
/// </summary>
/// <param name="Start">First unit in the text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Written">As it stands there.</param>
/// <param name="Normal">As it should stand there.</param>
public sealed partial record StoragePath(int Start, int End, string Written, string Normal, StoragePlace Place)
{
    private const int MostPaths = 20;
    private const int LongestText = 4000;

    public bool IsWellFormed => Written == Normal;

    /// <summary>Paths in a post: each on one line, or broken at a backslash.</summary>
    public static IReadOnlyList<StoragePath> Find(string text) =>
        [.. Path().Matches(text.Length <= LongestText ? text : text[..LongestText]).Take(MostPaths).Select(match => Of(match.Index, match.Value)).OfType<StoragePath>()];

    /// <summary>The path that a text consists of, lines joined wherever they were broken; null where there is none.</summary>
    public static StoragePath? Read(string text)
    {
        var joined = new StringBuilder();
        foreach (var line in (text.Length <= LongestText ? text : text[..LongestText]).ReplaceLineEndings("\n").Split('\n'))
        {
            joined.Append(line.Trim());
        }

        return Find(joined.ToString()) is [var only] ? only with { Written = text.Trim() } : null;
    }

    private static StoragePath? Of(int start, string found)
    {
        found = Sentence().Replace(found, "");
        var written = found.TrimEnd(' ', '　', '\t', '\r', '\n', '。', '、', '，', '．', '）', ')', '」', '』', '"', '”', '\'');
        // （全庁） ends with the bracket that belongs to it.
        written = found.Length > written.Length && found[written.Length] is '）' or ')' && Count(written, '（', '(') > Count(written, '）', ')') ? found[..(written.Length + 1)] : written;
        var parts = Break().Replace(written, "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
        {
            return null;
        }

        var isServer = Array.IndexOf(Separators, written[0]) >= 0;
        if (isServer)
        {
            return new StoragePath(start, start + written.Length, written, @"\\" + string.Join('\\', parts), StoragePlace.Server);
        }

        var letter = char.ToUpperInvariant(parts[0].Normalize(NormalizationForm.FormKC)[0]);
        var place = letter is 'A' or 'B' or 'C' or 'D' ? StoragePlace.OwnMachine : StoragePlace.Shared;
        return new StoragePath(start, start + written.Length, written, $@"{letter}:\{string.Join('\\', parts[1..])}", place);
    }

    private static int Count(string text, char wide, char narrow) => text.Count(unit => unit == wide || unit == narrow);

    /// <summary>Whether <see cref="Find"/> may find any; allocates nothing.</summary>
    internal static bool IsIn(string text) => text.AsSpan().ContainsAny(Separators) && Path().IsMatch(text.AsSpan(0, Math.Min(text.Length, LongestText)));

    private static readonly char[] Separators = ['\\', '¥', '￥', '＼', '/', '／'];

    /// <summary>S:\… or \\server\…, up to the end of the line; a line that ends or begins with a separator goes on.</summary>
    [GeneratedRegex(@"(?:(?<![A-Za-zＡ-Ｚａ-ｚ0-9])[A-Za-zＡ-Ｚａ-ｚ][ 　]?[:：][ 　]?[\\¥￥＼/／](?![/／])|(?<![:：\\¥￥＼/A-Za-z0-9])[\\¥￥＼]{2}(?=[A-Za-z0-9]))(?:[^\r\n<>|*?？""“”「」『』。]|(?<=[\\¥￥＼])\r?\n|\r?\n(?=[ 　]*[\\¥￥＼])){1,500}", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Path();

    /// <summary>What follows the path in a sentence: 資料.xlsx にあります, 会議 に保存しました.</summary>
    [GeneratedRegex(@"(?<=\.[A-Za-z0-9]{2,5})[ 　]*(?:です|に|を|へ|の|で|が).*$|[ 　]+(?:です|に(?:あり|保存|置|入)|を(?:ご|見|開|確)|へ(?:保存|置)).*$", RegexOptions.CultureInvariant | RegexOptions.Singleline, PatternLimit.Milliseconds)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\s*\r?\n\s*", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Break();
}
