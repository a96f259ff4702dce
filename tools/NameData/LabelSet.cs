using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>The labels that a character may have, one bit each: exactly one where somebody labelled it, several where only something is known of it.</summary>
internal readonly record struct LabelSet(ushort Bits)
{
    private const int Persons = (1 << (int)NameLabel.PersonBegin) | (1 << (int)NameLabel.PersonInside) | (1 << (int)NameLabel.PersonEnd) | (1 << (int)NameLabel.PersonSingle);

    public static LabelSet Any { get; } = new((1 << NameLabels.Count) - 1);

    public static LabelSet NoPerson { get; } = new((ushort)(Any.Bits & ~Persons));

    public static LabelSet Of(NameLabel label) => new((ushort)(1 << (int)label));

    /// <summary>The label of a person's name of so many characters at this place in it.</summary>
    public static LabelSet OfPerson(int index, int count) =>
        Of(count == 1 ? NameLabel.PersonSingle : index == 0 ? NameLabel.PersonBegin : index == count - 1 ? NameLabel.PersonEnd : NameLabel.PersonInside);

    public bool Has(int label) => (Bits >> label & 1) != 0;
}
