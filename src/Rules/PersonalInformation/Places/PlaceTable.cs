namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Kinds of administrative names (in the bits of <see cref="WordClass"/>, whose table form they share).</summary>
internal static class PlaceTable
{
    public const WordClass Town = (WordClass)1;
    public const WordClass Municipality = (WordClass)2;
    public const WordClass Prefecture = (WordClass)4;
    public const int LongestName = 12;

    private static readonly Lazy<WordTable> Names = new(() => new WordTable(WordTable.Resource("places.bin") ?? new byte[6]));

    public static WordClass Of(ReadOnlySpan<char> name) => Names.Value.Of(name);

    /// <summary>Where the longest name of a class begins that ends at a place; -1 when none does.</summary>
    public static int StartOf(FoldedText text, int end, WordClass wanted)
    {
        for (var size = Math.Min(LongestName, end); size >= 1; size--)
        {
            if ((Of(text.Slice(end - size, end)) & wanted) != WordClass.None)
            {
                return end - size;
            }
        }

        return -1;
    }
}
