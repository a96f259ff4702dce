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

    /// <summary>Somebody asks for a password.</summary>
    public bool AsksPassword { get; init; }

    /// <summary>受付番号を教えてください: the next number is nobody's.</summary>
    public bool AnnouncesOther { get; init; }

    /// <summary>↑マイナンバーです: what is announced stands in the message before.</summary>
    public bool PointsBack { get; init; }

    internal bool IsEmpty => Announced.Count == 0 && Fragments.Count == 0 && !AsksPassword && !AnnouncesOther;
}
