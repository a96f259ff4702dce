namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What a word tells about what stands near it.</summary>
internal enum CueKind : byte
{
    /// <summary>Names the kind of a number or value near by (<see cref="Cue.Type"/>).</summary>
    Label,

    /// <summary>Names a number that is nobody's (受付番号, 追跡番号): cancels.</summary>
    Negative,

    /// <summary>番号, コード, No: a number of the thing before it; cancels when that thing is not a label.</summary>
    AnyNumber,

    /// <summary>Covers a shorter cue inside it and means nothing itself (マイナス over マイナ).</summary>
    Cover,

    /// <summary>窓口, 申請者: a resident is spoken of.</summary>
    Resident,

    /// <summary>氏名, 名前: a name follows.</summary>
    NameLabel,

    /// <summary>Health, welfare, crime, family: see <see cref="SpecialCare"/>.</summary>
    SpecialCare,

    /// <summary>部外秘 and the like.</summary>
    Marking,

    /// <summary>パスワード, PW, 暗証番号.</summary>
    Password,

    /// <summary>Beginning of a token format (AKIA, ghp_).</summary>
    Secret,

    /// <summary>Only says that the message deserves a full reading.</summary>
    Trigger,
}

/// <summary>A word to look for, in folded lower-case form.</summary>
internal sealed record Cue(string Text, CueKind Kind, string Type = "")
{
    /// <summary>Says that a number follows (住民票コード, 免許no) and not only what the talk is of (介護保険).</summary>
    public bool NamesNumber { get; } = Text.Contains('番', StringComparison.Ordinal) || NumberWords.Exists(word => Text.EndsWith(word, StringComparison.Ordinal));

    private static readonly List<string> NumberWords = ["コード", "ナンバー", "no", "no.", "number", "code", "桁", "ばんごう", "バンゴウ"];

    /// <summary>Worth a full reading by itself; the others only say something beside a digit or a name.</summary>
    public bool IsStrong { get; } = Kind switch
    {
        CueKind.Negative => Text.EndsWith("番号", StringComparison.Ordinal) || Text is "zoom" or "webex",
        CueKind.AnyNumber => Text is "no." or "ナンバー" or "コード",
        CueKind.Resident => Text[^1] is '人' or '方' || Text is "名寄せ" or "同姓同名" or "在留期間" or "在留資格" or "照会" or "開栓" or "閉栓" or "検索お願" or "検索願",
        CueKind.Cover => false,
        CueKind.NameLabel => Type is PersonLabels.OfName or PersonLabels.OfStrongRole or PersonLabels.OfAddressee,
        CueKind.Password => Type != PasswordWords.OfNetwork || Text is not ("key" or "キー"),
        CueKind.Trigger => Text is not "記号",
        CueKind.Label => Text.Contains('番', StringComparison.Ordinal) || Type switch
        {
            InformationTypes.Phone or InformationTypes.Email or InformationTypes.Address => false,
            InformationTypes.CreditCard => Text.StartsWith("クレ", StringComparison.Ordinal),
            InformationTypes.BankAccount => Text is not ("普通" or "当座" or "本店" or "出張所"),
            _ => true,
        },
        _ => true,
    };
}

/// <summary>Where a cue stands in the folded text.</summary>
internal readonly record struct Hit(int Start, int End, Cue Cue)
{
    public CueKind Kind => Cue.Kind;
}
