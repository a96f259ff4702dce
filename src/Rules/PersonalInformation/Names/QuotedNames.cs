namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Names that are told of with some words between label and value: what a field holds (氏名欄が「高木 翔」となって), and the answer
/// below a question about a resident (転入の方のお名前は？ and, on the next line, 比嘉 悠真さんでした).
/// </summary>
internal static class QuotedNames
{
    private const int LongestQuestion = 14;

    /// <summary>Words for the place in a form where the label stands.</summary>
    private static readonly string[] Fields = ["の記入欄", "記入欄", "の欄", "欄", "のところ", "の箇所", "の部分", "の項目"];

    /// <summary>How a question for a name goes on behind the label.</summary>
    private static readonly string[] Questions = ["は", "を", "って?", "なんだっけ", "何だっけ", "なんでしたっけ", "教えて", "わかり", "分かり", "もらえ", "ください", "聞い"];

    /// <summary>Whether the label is one of these; the name behind it is added.</summary>
    public static bool Find(Reading reading, in Hit hit)
    {
        if (hit.Cue.Type != PersonLabels.OfName)
        {
            return false;
        }

        var (text, at) = (reading.Text, hit.End);
        if (text.WordAt(at, Fields) is { } field)
        {
            FindInField(reading, at + field.Length);
            return true;
        }

        return FindBelow(reading, hit);
    }

    /// <summary>In quotation marks, and nothing else in them.</summary>
    private static void FindInField(Reading reading, int at)
    {
        var text = reading.Text;
        at += text.At(at) is 'が' or 'は' or 'に' or 'も' or ':' ? 1 : 0;
        var start = at + 1;
        if (text.At(at) is not ('「' or '『' or '(' or '"') || start >= text.Length)
        {
            return;
        }

        var (end, form) = NameValue.From(text, start, text.Length, isTrusted: true);
        if (form == NameForm.Full && text.At(end) is '」' or '』' or ')' or '"' && !reading.IsTaken(start, end))
        {
            People.Add(reading, (start, end), form, isResident: true, "氏名の欄に人名があります。");
        }
    }

    /// <summary>The line asks for the name of somebody at the desk; the next one gives it.</summary>
    private static bool FindBelow(Reading reading, in Hit hit)
    {
        var text = reading.Text;
        var line = text.Behind(hit.End, LongestQuestion).IndexOf('\n');
        var start = hit.End + line + 1;
        var from = text.LineStart(hit.Start);
        if (line <= 0 || start >= text.Length || !text.Slice(hit.End, hit.End + line).StartsWithAny(Questions) || !reading.Labels.Has(CueKind.Resident, from, hit.Start))
        {
            return false;
        }

        while (text.At(start) is '>' or ' ')
        {
            start++;
        }

        var (end, form) = start < text.Length ? NameValue.From(text, start, text.Length, isTrusted: true) : (-1, NameForm.None);
        if (form == NameForm.Full && !reading.IsTaken(start, end))
        {
            People.Add(reading, (start, end), form, isResident: true, "名前を尋ねる文の後に人名があります。");
            return true;
        }

        return false;
    }
}
