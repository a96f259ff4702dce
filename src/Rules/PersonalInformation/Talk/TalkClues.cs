namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A few digits that may be part of a number told in pieces.</summary>
/// <param name="Digits">How many; the digits themselves are not kept.</param>
public sealed record Fragment(int Start, int End, int Digits, bool StartsWithZero);

/// <summary>What a message holds that means something only beside its neighbours.</summary>
public sealed record TalkClues
{
    public static TalkClues None { get; } = new();

    /// <summary>Kinds whose label stands here without a number: マイナンバー送ります.</summary>
    public IReadOnlyList<string> Announced { get; init; } = [];

    public IReadOnlyList<Fragment> Fragments { get; init; } = [];

    /// <summary>Values that a neighbouring message may name.</summary>
    internal IReadOnlyList<Answer> Open { get; init; } = [];

    /// <summary>Kinds that this message says of a value before it: ↑マイナンバーです, 申請者の免許証番号です.</summary>
    public IReadOnlyList<string> NamesBack { get; init; } = [];

    /// <summary>A password is asked for or spoken of.</summary>
    internal PasswordTalk Password { get; init; }

    /// <summary>受付番号を教えてください: the next number is nobody's.</summary>
    public bool AnnouncesOther { get; init; }

    /// <summary>市民会館の住所と電話は？ The next telephone and address are an organisation's.</summary>
    public bool AnnouncesOffice { get; init; }

    /// <summary>Somebody unnamed is spoken of: Aさん, 当該児童.</summary>
    public bool SpeaksOfSomebody { get; init; }

    /// <summary>別の方の携帯: what was said before was about somebody else.</summary>
    public bool SpeaksOfAnother { get; init; }

    /// <summary>ミーティングID 844…: the passcode in the next message opens nothing but that meeting.</summary>
    public bool SpeaksOfMeeting { get; init; }

    /// <summary>以下ダミーです: what the poster sends next is nobody's.</summary>
    public bool AnnouncesSpecimens { get; init; }

    internal bool IsEmpty => Announced.Count == 0 && Fragments.Count == 0 && Open.Count == 0 && NamesBack.Count == 0
        && Password == PasswordTalk.None && !AnnouncesOther && !AnnouncesOffice && !SpeaksOfSomebody && !SpeaksOfMeeting && !AnnouncesSpecimens;
}
