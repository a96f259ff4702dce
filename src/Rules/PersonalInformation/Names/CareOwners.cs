using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Whose a word of special care is that tells which thing or work is meant (<see cref="CareSense"/>): somebody's whose name leads up to it
/// in the same sentence (山田さん、児童扶養手当の現況届が未提出), and nobody's where he is spoken to, comes behind it or works on it.
/// </summary>
internal static class CareOwners
{
    private const int Reach = 60;

    /// <summary>Right behind the title: who is meant is at home, or one of the family.</summary>
    public static readonly string[] OfHome = ["宅", "家", "方の", "分", "の分", "世帯", "の世帯", "一家", "本人", "ご本人", .. Kin.Words, .. Kin.Words.Select(kin => "の" + kin), "のお子", "のお母", "のお父", "ご夫", "夫婦"];

    /// <summary>Right behind the title of somebody who is spoken to.</summary>
    private static readonly string[] Vocatives = ["、", " ", ">", "へ", ":", "!", "。", "に質問", "にお願い", "に相談", "に連絡", "お疲れ", "おつかれ", "おはよう", "→"];

    /// <summary>A request that breaks off, or a question.</summary>
    private static readonly string[] Endings = ["で", "て", "を", "か", "は", "の", "ね", "よ"];

    /// <summary>Case work on somebody who is not named: colleagues are.</summary>
    public static readonly SearchValues<string> CaseWork = SearchValues.Create(
        ["面談", "同行", "出席", "参加", "作成", "担当", "対応", "訪問", "報告", "記録", "引き継", "引継", "会議", "立ち会", "立会", "同席", "返信", "調整", "お願い", "と私", "と行", "が行き", "も行き"], StringComparison.Ordinal);

    /// <summary>Takes away what is nobody's.</summary>
    public static void Settle(Reading reading)
    {
        if (!reading.Found.Exists(found => found.Type == InformationTypes.SpecialCare))
        {
            return;
        }

        MarkColleagues(reading);
        Drop(reading, statement => IsHistory(reading, statement));
        var isNotice = PublicTexts.Is(reading.Text);
        Drop(reading, statement => IsAnybodys(reading, statement, isNotice));
        bool? isOfSomebody = null;
        Drop(reading, statement => CareSenses.Of(reading.Text, statement.Start, statement.End) is var sense and not CareSense.Fact
            && !HasOwner(reading, statement, sense) && !(isOfSomebody ??= reading.SpeaksOfSomebody || PersonReferences.Find(reading).Count > 0));
    }

    /// <summary>What is asked about a statement looks at all findings: they change only when all are asked.</summary>
    private static void Drop(Reading reading, Predicate<(int Start, int End)> isNobodys)
    {
        var kept = reading.Found.FindAll(found => found.Type != InformationTypes.SpecialCare || !isNobodys(found.Folded));
        if (kept.Count < reading.Found.Count)
        {
            reading.Found.Clear();
            reading.Found.AddRange(kept);
        }
    }

    /// <summary>A rule for anybody that names nobody, or a line of a notice with nobody near by.</summary>
    private static bool IsAnybodys(Reading reading, (int Start, int End) statement, bool isNotice)
    {
        var text = reading.Text;
        var isOfMany = isNotice || PublicTexts.IsQuestion(text, statement.Start) || CareRules.AreOfMany(text, statement.End) || CareRules.Hold(text, statement.Start, statement.End);
        return isOfMany && !HasOwner(reading, statement, CareSense.Fact) && !CareSurroundings.NameSomebody(reading, statement);
    }

    /// <summary>Cさん（仮名）不登校。ケース会議は高田さん、亀井さん出席: whose the statement is was said before.</summary>
    private static void MarkColleagues(Reading reading)
    {
        var end = 0;
        foreach (var found in reading.Found)
        {
            end = found.Type == InformationTypes.SpecialCare ? Math.Max(end, found.Folded.End) : end;
        }

        if (end == 0 || !reading.Found.Exists(found => IsSurname(found, end)) || !reading.SpeaksOfSomebody)
        {
            return;
        }

        for (var i = 0; i < reading.Found.Count; i++)
        {
            if (IsSurname(reading.Found[i], end) && IsAtWork(reading.Text, end, reading.Found[i].Folded))
            {
                reading.Found[i] = reading.Found[i] with { IsHandler = true };
            }
        }

        static bool IsSurname(Detection found, int from) => found is { Type: InformationTypes.Person, IsFullName: false, IsResident: false, IsPublic: false } && found.Folded.Start >= from;
    }

    private static bool IsAtWork(FoldedText text, int from, (int Start, int End) name) =>
        text.Slice(from, name.Start).IndexOfAny('。', '、', '\n') >= 0
        && (text.Before(name.Start, Reach).LastSentence() is var before && (name.Start - before.Length >= from ? before : before[^(name.Start - from)..]).IndexOfAny(CaseWork) >= 0 || text.Behind(name.End, Reach).FirstSentence().IndexOfAny(CaseWork) >= 0);

    /// <summary>樋口一葉の結核死から130年: of somebody long dead, who is named last before it.</summary>
    private static bool IsHistory(Reading reading, (int Start, int End) statement)
    {
        var start = statement.Start - reading.Text.Before(statement.Start, Reach).LastSentence().Length;
        var last = reading.Found.FindLast(found => found.Type == InformationTypes.Person && found.Folded.Start >= start && found.Folded.End <= statement.Start);
        return last is not null && HistoricPeople.Are(reading.Text, last.Folded.Start, last.Folded.End);
    }

    private static bool HasOwner(Reading reading, (int Start, int End) statement, CareSense sense)
    {
        var text = reading.Text;
        var start = statement.Start - text.Before(statement.Start, Reach).LastSentence().Length;
        var end = statement.End + text.Behind(statement.End, Reach).FirstSentence().Length;
        return reading.Found.Exists(person => person is { Type: InformationTypes.Person, IsPublic: false, IsHandler: false } && person.Folded.Start >= start && person.Folded.End <= end && IsOwner(text, person, statement, sense, end));
    }

    private static bool IsOwner(FoldedText text, Detection person, (int Start, int End) statement, CareSense sense, int end)
    {
        var (from, to) = person.Folded;
        to += text.WordAt(to, Titles.Words)?.Length ?? 0;
        if (person.IsResident || person.IsFullName || text.WordAt(to, OfHome) is not null)
        {
            return true;
        }

        // うつ病で休みがちの佐藤さん: of a fact also whom it leads to.
        return to > statement.Start ? sense == CareSense.Fact && text.At(from - 1) is 'の' or 'た' or 'る' or 'い' : (sense != CareSense.Work ? !IsSpokenTo(text, from, to, end, sense) : to + 1 == statement.Start && text[to] == 'の');
    }

    private static bool IsSpokenTo(FoldedText text, int from, int to, int end, CareSense sense)
    {
        var said = text.Slice(to, end).TrimEnd(" !.");
        return text.At(from - 1) == '@' || ((text.At(from - 1) is '\0' or '\n' or '。' or ' ' or '!' or '?') && text.WordAt(to, Vocatives) is not null
            && (said.IndexOfAny(Handlers.Requests) >= 0 || said.EndsWithAny(Endings) || (sense == CareSense.Thing && said.IndexOfAny(Dealings) < 0)));
    }

    /// <summary>What becomes of somebody's paper.</summary>
    private static readonly SearchValues<string> Dealings = SearchValues.Create(
        ["未", "忘れ", "紛失", "なくし", "無くし", "まだ", "届", "却下", "否", "該当", "対象", "切れ", "期限", "更新", "再発行", "希望", "提出", "戻", "不明", "不備", "送", "渡", "取りに", "受け取", "受取", "通知", "所得", "来ま", "来た", "来庁", "電話", "済", "なし", "あり", "決定", "終了", "停止", "必要", "予定", "相談", "申請"], StringComparison.Ordinal);
}
