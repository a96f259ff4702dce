namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What a character is part of. Persons have four labels because their edges matter.</summary>
internal enum NameLabel : byte
{
    Other,
    PersonBegin,
    PersonInside,
    PersonEnd,
    PersonSingle,
    PlaceBegin,
    PlaceInside,
    ThingBegin,
    ThingInside,
}

internal static class NameLabels
{
    public const int Count = 9;

    /// <summary>Whether one label may stand after another.</summary>
    public static bool Follows(NameLabel before, NameLabel after)
    {
        var isOpen = before is NameLabel.PersonBegin or NameLabel.PersonInside;
        return after switch
        {
            NameLabel.PersonInside or NameLabel.PersonEnd => isOpen,
            NameLabel.PlaceInside => before is NameLabel.PlaceBegin or NameLabel.PlaceInside,
            NameLabel.ThingInside => before is NameLabel.ThingBegin or NameLabel.ThingInside,
            _ => !isOpen,
        };
    }
}
