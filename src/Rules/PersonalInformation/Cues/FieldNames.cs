namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names of fields in data and programs: pensionNumber, basic_pension_no, kojin-bango. The words are joined in every way that programs join them.</summary>
internal static class FieldNames
{
    private static readonly string[] Joints = [" ", "", "_", "-"];
    private static readonly string[] Numbers = ["no", "number", "num", "bango", "bangou"];

    /// <summary>Words whose number it is.</summary>
    private static readonly (string Type, string[] Stems)[] Holders =
    [
        (InformationTypes.MyNumber, ["my", "individual", "kojin"]),
        (InformationTypes.DriversLicense, ["driver license", "drivers license", "driving license", "driver licence", "drivers licence", "driving licence", "menkyo", "menkyosho", "unten menkyo", "unten menkyosho"]),
        (InformationTypes.Passport, ["passport", "ryoken"]),
        (InformationTypes.ResidenceCard, ["residence card", "resident card", "zairyu", "zairyu card"]),
        (InformationTypes.Pension, ["pension", "basic pension", "nenkin", "kiso nenkin"]),
        (InformationTypes.CareInsurance, ["care insurance", "kaigo", "kaigo hoken"]),
        (InformationTypes.EmploymentInsurance, ["employment insurance", "koyo hoken", "koyou hoken"]),
        (InformationTypes.ResidentCode, ["resident code", "juminhyo code", "juminhyo"]),
        (InformationTypes.BankAccount, ["account", "bank account", "koza", "kouza"]),
    ];

    private static readonly string[] Births = ["date of birth", "birth date", "birth day", "birth ymd", "seinengappi", "seinen gappi"];

    public static IEnumerable<Cue> Cues =>
    [
        .. Holders.SelectMany(holder => holder.Stems.SelectMany(stem => Numbers.SelectMany(number => Joined($"{stem} {number}"))).Select(word => new Cue(word, CueKind.Label, holder.Type))),
        .. Births.SelectMany(Joined).Select(word => new Cue(word, CueKind.Label, InformationTypes.BirthDate)),
    ];

    private static IEnumerable<string> Joined(string words) => Joints.Select(joint => words.Replace(" ", joint, StringComparison.Ordinal)).Distinct();
}
