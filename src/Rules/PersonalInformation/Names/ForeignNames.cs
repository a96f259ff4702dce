namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// The dictionary of names beside the word table, read by the tagger and where katakana stands in parts: 130,000 katakana names, full names and works. Its
/// data file is share-alike like the tagger's weights; its classes fill the bits of <see cref="WordClass"/> in their own way.
/// </summary>
internal static class ForeignNames
{
    public const WordClass Surname = (WordClass)1;
    public const WordClass Given = (WordClass)2;
    public const WordClass Unclassified = (WordClass)4;
    public const WordClass Place = (WordClass)8;
    public const WordClass FullName = (WordClass)16;

    /// <summary>Organisations, products and works.</summary>
    public const WordClass Thing = (WordClass)32;

    /// <summary>A part of a full name that ・ or ＝ joins.</summary>
    public const WordClass Part = (WordClass)64;

    /// <summary>The table shipped with the weights, read at first use; empty in a build without share-alike data.</summary>
    public static WordTable Shipped => ShippedTable.Value;

    private static readonly Lazy<WordTable> ShippedTable = new(() => new WordTable(WordTable.Resource("foreign.bin") ?? new byte[6]));
}
