namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>旅券番号: two letters and seven digits with its label, other countries' forms right behind it, or the machine readable zone by itself.</summary>
internal sealed class Passport : InformationKind
{
    private const int LineLength = 44;
    private const int Digits = 7;

    public override string Type => InformationTypes.Passport;

    public override string Title => "旅券番号";

    public override Turn Turn => Turn.Certificate;

    public override IReadOnlyList<string> Labels => ["旅券番号", "旅券no", "旅券", "パスポート番号", "パスポートno", "パスポート", "passport no", "passport", "旅番", "パスポ", "パスポートの番号", "パスポートナンバー", "旅券の番号", "ぱすぽーと", "pp no", "pp no.", "passport number", "passport no."];

    public override IReadOnlyList<string> Covers => ["パスポート用", "パスポート窓口", "パスポートセンター", "パスポート申請", "パスポート写真", "パスポート係", "旅券窓口", "旅券事務", "旅券申請", "旅券係", "旅券センター", "年間パスポート", "健康パスポート", "子育てパスポート"];

    public override IEnumerable<Answer> Answers(Reading reading)
    {
        foreach (var chain in reading.Numbers)
        {
            if (LettersAndDigits.DigitsEnd(chain, Digits) is var end and > 0 && LettersAndDigits.Before(reading.Text, chain.Start) is var start and >= 0 && AnswerShape.IsReply(reading, start, end))
            {
                yield return reading.Answer(Type, start, end);
            }
            else if (ForeignPassport.Around(reading.Text, chain) is var (from, to) && to > from && !ForeignPassport.IsBare(reading.Text, from) && AnswerShape.IsReply(reading, from, to))
            {
                yield return reading.Answer(Type, from, to);
            }
        }
    }

    public override void Find(Reading reading)
    {
        foreach (var chain in reading.Numbers)
        {
            if (LettersAndDigits.DigitsEnd(chain, Digits) is var end and > 0 && LettersAndDigits.Before(reading.Text, chain.Start) is var start and >= 0 && !char.IsAsciiLetterOrDigit(reading.Text.At(end)))
            {
                AddPassport(reading, start, end, Reach.Near);
            }
            else if (ForeignPassport.Around(reading.Text, chain) is var (from, to) && to > from)
            {
                AddPassport(reading, from, to, Reach.Tight);
            }
        }

        LettersAndDigits.FindApart(reading, Type, Digits, "旅券を示す語の後に、英字2字と数字7桁が別々に書かれています。");
        FindMachineReadable(reading);
    }

    private static void AddPassport(Reading reading, int start, int end, Reach reach)
    {
        if (Surroundings.IsOfModel(reading.Text, end))
        {
            return;
        }

        foreach (var label in reading.Labels.For(start, end))
        {
            if (label.Cancels && label.Reach >= Reach.Near)
            {
                return;
            }

            if (label.Cost > 0 && Things.AreNamed(reading.Text, label.Hit.End, start))
            {
                return;
            }

            if (label.Hit.Cue.Type == InformationTypes.Passport && label.Reach >= reach && (reach == Reach.Near || IsItsOwn(reading.Text, label, start)) && !reading.IsTaken(start, end))
            {
                reading.Add(reading.At(InformationTypes.Passport, start, end, Confidence.High, "旅券を示す語の近くに、旅券番号の形の英数字があります。") with { IsLabelled = true });
                return;
            }
        }
    }

    /// <summary>Behind the label and nothing between; digits alone must be called the number (米国の旅券番号 512345678).</summary>
    private static bool IsItsOwn(FoldedText text, in LabelMatch label, int start) =>
        label.Hit.End <= start && (ForeignPassport.IsBare(text, start) ? label is { Cost: 0, Hit.Cue.NamesNumber: true } : label.Cost <= 2);

    /// <summary>The second line of a passport's zone carries number, birth and expiry with their own checks.</summary>
    private static void FindMachineReadable(Reading reading)
    {
        var text = reading.Text;
        for (var at = text.Span.IndexOf('<'); at >= 0;)
        {
            var start = text.RunStart(at, LineLength, IsZone);
            var end = text.RunEnd(at, LineLength + 1 - (at - start), IsZone);
            if (end - start == LineLength && IsSecondLine(text.Slice(start, end)) && !reading.IsTaken(start, end))
            {
                reading.Add(reading.At(InformationTypes.Passport, start, end, Confidence.High, "旅券の機械読取領域の行（検査数字が合う）があります。") with { IsLabelled = true });
            }

            var next = text.Span[end..].IndexOf('<');
            at = next < 0 ? -1 : end + next;
        }
    }

    private static bool IsZone(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '<';

    private static bool IsSecondLine(ReadOnlySpan<char> line) =>
        CheckDigits.IsMachineReadable(line[..9], line[9]) && CheckDigits.IsMachineReadable(line[13..19], line[19]) && CheckDigits.IsMachineReadable(line[21..27], line[27]);

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("ラベルと番号", "旅券番号 [|TR1234567|] 発行地新潟"),
        Found("機械読取領域", "[|TR12345672JPN0001018M2501017<<<<<<<<<<<<<<08|]"),
        Harmless("型番", "型番 TR1234567 のプリンタ"),
    ];
}
