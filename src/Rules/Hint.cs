using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules;

/// <summary>
/// Letters of which a text must hold some before a rule can find anything in it. All hints are looked for in one pass over
/// the text, which the rules that judge it share. May say yes where nothing is, never no where something is.
/// </summary>
internal sealed class Hint
{
    private const int SlotBits = 14;
    private const int Bits = 64;

    /// <summary>By two letters that follow each other (or NUL and one letter): the hints that they belong to, a bit each.</summary>
    private static readonly ulong[] Table = new ulong[1 << SlotBits];
    private static readonly Lock Registering = new();
    private static int registered;

    [ThreadStatic]
    private static string? lastText;

    [ThreadStatic]
    private static int lastRegistered;

    [ThreadStatic]
    private static ulong lastSeen;

    private readonly ulong bit;

    private Hint(ulong bit) => this.bit = bit;

    /// <summary>Pairs of letters or single ones, folded and in lower case: of each way to say a thing the rarest pair in it.</summary>
    public static Hint Of(params ReadOnlySpan<string> letters)
    {
        lock (Registering)
        {
            var bit = 1UL << (registered % Bits);
            foreach (var pair in letters)
            {
                Table[pair.Length == 1 ? Slot('\0', pair[0]) : Slot(pair[0], pair[1])] |= bit;
            }

            registered++;
            return new Hint(bit);
        }
    }

    public bool MayBeIn(string text)
    {
        if (!ReferenceEquals(lastText, text) || lastRegistered != registered)
        {
            lastRegistered = registered;
            lastSeen = Look(text);
            lastText = text;
        }

        return (lastSeen & bit) != 0;
    }

    private static ulong Look(string text)
    {
        var fold = FoldTable.Table;
        var table = Table;
        var seen = 0UL;
        var (before, previous) = ('\0', '\0');
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            var c = CueTable.Lower(fold[unit]);
            if (c == FoldTable.Dropped)
            {
                continue;
            }

            // What folds into several letters, or closes up, is left to the rule itself.
            if (c == FoldTable.Special || (unit >= '\uD800' && IsPairOfLetter(text, i)) || (c == ' ' && before == ' '))
            {
                return ulong.MaxValue;
            }

            seen |= table[Slot(previous, c)] | table[Slot('\0', c)];
            (before, previous) = (previous, c);
        }

        return seen;
    }

    /// <summary>The first half of what may be a letter in disguise. Pictures are none: nearly all begin with D83D, D83E or D83C and DF.</summary>
    private static bool IsPairOfLetter(string text, int at) => text[at] switch
    {
        '\uD83D' or '\uD83E' => false,
        '\uD83C' => at + 1 < text.Length && text[at + 1] < '\uDE00',
        var unit => char.IsHighSurrogate(unit),
    };

    private static int Slot(char first, char second) => (int)(((((uint)first << 16) | second) * 0x9E3779B1) >> (32 - SlotBits));
}
