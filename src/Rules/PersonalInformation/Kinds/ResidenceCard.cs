namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>在留カード番号: two letters, eight digits, two letters; no other number has this form.</summary>
internal sealed class ResidenceCard : InformationKind
{
    public override string Type => InformationTypes.ResidenceCard;

    public override string Title => "在留カード番号";

    public override Turn Turn => Turn.Certificate;

    public override IReadOnlyList<string> Labels => ["在留カード番号", "在留カード", "在留番号", "在留", "在留カードno", "在カ番号", "在カ", "在カード", "特別永住者証明書番号", "特別永住者証明書", "特永証", "特別永住者証明書の番号", "在留カードの番号", "在留資格証", "residence card", "zairyu card", "residence card no", "residence card no.", "residence card number", "rc no", "rc no.", "rc number", "card no", "card no."];

    public override IReadOnlyList<string> Covers => ["在留カードリーダー", "在留カード読取", "在留カード等読取", "在留カード用"];

    private const int Digits = 8;
    private const int Length = 12;

    public override IEnumerable<Answer> Answers(Reading reading)
    {
        foreach (var chain in reading.Numbers)
        {
            if (LettersAndDigits.DigitsEnd(chain, Digits) is var digitsEnd and > 0 && LettersAndDigits.Before(reading.Text, chain.Start) is var start and >= 0 && LettersAndDigits.After(reading.Text, digitsEnd) is var end and > 0 && AnswerShape.IsReply(reading, start, end))
            {
                yield return reading.Answer(Type, start, end);
            }
        }
    }

    public override void Find(Reading reading)
    {
        foreach (var chain in reading.Numbers)
        {
            if (LettersAndDigits.DigitsEnd(chain, Digits) is var digitsEnd and > 0 && LettersAndDigits.Before(reading.Text, chain.Start) is var start and >= 0 && LettersAndDigits.After(reading.Text, digitsEnd) is var end and > 0)
            {
                AddResidenceCard(reading, start, end, DateShape.BeginsWithDate(chain.Digits(0, Digits)));
            }
        }

        LettersAndDigits.FindApart(reading, Type, Digits, "在留カードを示す語の後に、英字と数字8桁が別々に書かれています。");
    }

    /// <summary>Without a label the form must be written close up, must not hold a date and must not name a thing (備品ラベル).</summary>
    private static void AddResidenceCard(Reading reading, int start, int end, bool hasDate)
    {
        if (Surroundings.IsOfModel(reading.Text, end))
        {
            return;
        }

        var labels = reading.Labels.For(start, end);
        var isLabelled = labels.Exists(label => label.Hit.Cue.Type == InformationTypes.ResidenceCard && label.Reach >= Reach.Near && !(label.Cost > 0 && Things.AreNamed(reading.Text, label.Hit.End, start)));
        if (!isLabelled && (hasDate || end - start != Length || labels.Exists(label => label.Cancels && label.Reach >= Reach.Near) || Things.AreSpokenOf(reading.Text, start, end) || reading.Text.At(end) == '.'))
        {
            return;
        }

        reading.Add(reading.At(InformationTypes.ResidenceCard, start, end, isLabelled ? Confidence.High : Confidence.Medium,
            isLabelled ? "在留カードを示す語の近くに、在留カード番号の形があります。" : "在留カード番号だけが持つ形（英字2字・数字8桁・英字2字）があります。") with
        { IsLabelled = isLabelled });
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("ラベルと番号", "在留カード番号：[|AB12345678CD|]"),
        Found("形だけ", "[|AB12345678CD|] の方が来庁"),
        Harmless("備品のラベル", "備品ラベル「AB12345678CD」を貼替え"),
        Harmless("図面番号", "図面番号 AB12345678CD を差替え"),
    ];
}
