namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>旅券番号: two letters and seven digits with its label, other countries' forms right behind it, or the machine readable zone by itself.</summary>
internal sealed class Passport : Certificate
{
    private const int LineLength = 44;

    public override string Type => InformationTypes.Passport;

    public override string Title => "旅券番号";

    public override IReadOnlyList<string> Labels => ["旅券番号", "旅券no", "旅券", "パスポート番号", "パスポートno", "パスポート", "passport no", "passport", "旅番", "パスポ", "パスポートの番号", "パスポートナンバー", "旅券の番号", "ぱすぽーと", "pp no", "pp no.", "passport number", "passport no."];

    public override IReadOnlyList<string> Covers => ["パスポート用", "パスポート窓口", "パスポートセンター", "パスポート申請", "パスポート写真", "パスポート係", "旅券窓口", "旅券事務", "旅券申請", "旅券係", "旅券センター", "年間パスポート", "健康パスポート", "子育てパスポート"];

    protected override int Digits => 7;

    protected override (int Start, int End) Around(FoldedText text, NumberChain chain) =>
        IsJapanese(text, chain, out var start, out var end) ? (start, end) : ForeignPassport.Around(text, chain);

    private bool IsJapanese(FoldedText text, NumberChain chain, out int start, out int end)
    {
        (start, end) = (LettersAndDigits.Before(text, chain.Start), LettersAndDigits.DigitsEnd(chain, Digits));
        return start >= 0 && end > 0 && !char.IsAsciiLetterOrDigit(text.At(end));
    }

    public override void Find(Reading reading)
    {
        base.Find(reading);
        FindMachineReadable(reading);
    }

    protected override bool Names(FoldedText text, NumberChain chain, in LabelMatch label, int start) =>
        IsJapanese(text, chain, out _, out _) ? label.Reach >= Reach.Near : label.Reach == Reach.Tight && IsItsOwn(text, label, start);

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
            if (end - start == LineLength && IsSecondLine(text.Slice(start, end)))
            {
                reading.AddNamed(InformationTypes.Passport, start, end, "旅券の機械読取領域の行（検査数字が合う）があります。");
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
