namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Readings in brackets behind a name: 岸 寛治(きし かんじ), 谷和彦(TANI KAZUHIKO). They name the same person.</summary>
internal static class NameAsides
{
    private const int Longest = 30;

    public static void Find(Reading reading)
    {
        var text = reading.Text;
        for (var i = 0; i < reading.Found.Count; i++)
        {
            var person = reading.Found[i];
            var (open, close) = person.Type == InformationTypes.Person ? Brackets(text, person.Folded.End) : (-1, -1);
            if (open >= 0 && IsReading(text.Slice(open, close)) && !reading.IsTaken(open, close))
            {
                reading.Add(person with
                {
                    Start = text.OriginalStart(open),
                    End = text.OriginalEnd(close),
                    Folded = (open, close),
                    Why = "人名の読みが括弧の中にあります。",
                });
            }
        }
    }

    /// <summary>What stands between brackets right behind a name.</summary>
    private static (int Open, int Close) Brackets(FoldedText text, int at)
    {
        at += text.At(at) == ' ' ? 1 : 0;
        if (text.At(at) != '(')
        {
            return (-1, -1);
        }

        var length = text.Behind(at, Longest).IndexOf(')');
        return length < 0 ? (-1, -1) : (at + 1, at + length);
    }

    /// <summary>In kana or Latin letters: kanji in brackets are another name.</summary>
    private static bool IsReading(ReadOnlySpan<char> note) =>
        note.Length > 0 && (Letter.IsKana(note[0]) || char.IsAsciiLetter(note[0])) && (PlausibleName.Read(note, isTrusted: true) == NameForm.Full || (Letter.IsKana(note[0]) && NameWords.IsSurname(note)));
}
