namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What a character is part of. Persons have four labels because their edges matter; the other kinds tell persons apart from what looks like them.</summary>
internal enum NameLabel : byte
{
    Other,
    PersonBegin,
    PersonInside,
    PersonEnd,
    PersonSingle,
    PlaceBegin,
    PlaceInside,
    OrganisationBegin,
    OrganisationInside,
    FacilityBegin,
    FacilityInside,
    WorkBegin,
    WorkInside,
}

internal static class NameLabels
{
    public const int Count = 13;

    /// <summary>Labels in a row of the weight table, the last ones unused: a row is one 128-bit load.</summary>
    public const int Stride = 16;

    /// <summary>Whether one label may stand after another.</summary>
    public static bool Follows(NameLabel before, NameLabel after)
    {
        var isOpen = before is NameLabel.PersonBegin or NameLabel.PersonInside;
        return after switch
        {
            NameLabel.PersonInside or NameLabel.PersonEnd => isOpen,
            NameLabel.PlaceInside => before is NameLabel.PlaceBegin or NameLabel.PlaceInside,
            NameLabel.OrganisationInside => before is NameLabel.OrganisationBegin or NameLabel.OrganisationInside,
            NameLabel.FacilityInside => before is NameLabel.FacilityBegin or NameLabel.FacilityInside,
            NameLabel.WorkInside => before is NameLabel.WorkBegin or NameLabel.WorkInside,
            _ => !isOpen,
        };
    }
}
