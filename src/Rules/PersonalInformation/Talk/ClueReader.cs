namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Reads <see cref="TalkClues"/> out of a message after its findings are known.</summary>
internal static class ClueReader
{
    private const int LongestFragmentMessage = 60;
    private const int ShortestFragment = 2;
    private const int LongestFragment = 11;
    private static readonly string[] Asks = ["教えて", "おしえて", "何でし", "なんでし", "何です", "なんです", "何だっけ", "なんだっけ", "ください", "下さい", "知りたい", "わかりますか", "分かりますか", "わかる人", "分かる人", "わかる方", "分かる方", "ますか", "ですか", "いくつ", "っけ", "知って", "?", "って何", "は何"];
    private static readonly System.Buffers.SearchValues<string> AnyAsk = System.Buffers.SearchValues.Create(Asks, StringComparison.Ordinal);
    private static readonly string[] Pieces = ["前半", "後半", "残り", "のこり", "続き", "つづき", "真ん中", "まんなか", "最初", "最後", "上4桁", "下4桁", "次が", "次は", "上", "下"];

    public static TalkClues Read(Reading reading)
    {
        var announced = Announced(reading);
        var fragments = Fragments(reading, announced.Count > 0);
        var asks = reading.Text.Length <= 100 && !reading.Found.Exists(found => found.Type == InformationTypes.Password)
            && reading.Hits.Exists(hit => hit.Kind == CueKind.Password && hit.Cue.Type != PasswordWords.OfNetwork) && reading.Text.Span.IndexOfAny(AnyAsk) >= 0;
        var clues = new TalkClues
        {
            Announced = announced,
            Fragments = fragments,
            AsksPassword = asks,
            AnnouncesOther = AnnouncesOther(reading),
            PointsBack = announced.Count > 0 && BackPointers.AreAt(reading.Text, 0),
        };
        return clues.IsEmpty ? TalkClues.None : clues;
    }

    /// <summary>A number that is nobody's is spoken of and does not stand here yet.</summary>
    private static bool AnnouncesOther(Reading reading) =>
        reading.Text.Length <= 100 && reading.Hits.Exists(hit => hit.Kind == CueKind.Negative) && !reading.Numbers.Exists(chain => chain.Count >= 6);

    private static List<string> Announced(Reading reading)
    {
        var announced = new List<string>();
        if (reading.Text.Length > 100)
        {
            return announced;
        }

        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.Label && !IsDenied(reading.Text, hit.End) && KindBook.NumberOf(hit.Cue.Type) is not null && !announced.Contains(hit.Cue.Type) && !reading.Found.Exists(found => found.Type == hit.Cue.Type && found.IsLabelled))
            {
                announced.Add(hit.Cue.Type);
            }
        }

        return announced;
    }

    /// <summary>マイナンバーではなく, 口座番号以外.</summary>
    private static bool IsDenied(FoldedText text, int at) =>
        text.Slice(at, Math.Min(text.Length, at + 4)) is var behind && (behind.StartsWith("ではな", StringComparison.Ordinal) || behind.StartsWith("じゃな", StringComparison.Ordinal) || behind.StartsWith("でな", StringComparison.Ordinal) || behind.StartsWith("以外", StringComparison.Ordinal));

    private static List<Fragment> Fragments(Reading reading, bool isAnnounced)
    {
        var fragments = new List<Fragment>();
        var text = reading.Text;
        if (text.Length > LongestFragmentMessage || reading.Hits.Exists(hit => hit.Kind is CueKind.Negative))
        {
            return fragments;
        }

        var digits = reading.Numbers.Sum(chain => chain.Count);
        var isMostlyDigits = digits * 2 >= text.Length || text.Length - digits <= 12;
        if (!isMostlyDigits && !isAnnounced && !Array.Exists(Pieces, piece => text.Span.IndexOf(piece, StringComparison.Ordinal) >= 0))
        {
            return fragments;
        }

        foreach (var chain in reading.Numbers)
        {
            if (chain.Count is >= ShortestFragment and <= LongestFragment && !reading.IsTaken(chain.Start, chain.End) && !IsCounted(text.At(chain.End)) && text.At(chain.Start - 1) != ':')
            {
                fragments.Add(new Fragment(text.OriginalStart(chain.Start), text.OriginalEnd(chain.End), chain.Count, chain.Digits(0, 1)[0] == '0'));
            }
        }

        return fragments;
    }

    private static bool IsCounted(char c) => c is '時' or '分' or '日' or '月' or '年' or '人' or '件' or '円' or '名' or '枚' or '%' or ':' or '階' or '個' or '歳' or '回' or '桁' or '番';
}
