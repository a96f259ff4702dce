namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A column of passwords: the header's word speaks of every cell below it, and of nothing in its own line. A legend above or below a list does
/// the same for the second of the tokens in each line: (上から順にユーザ名／パスワード).
/// </summary>
internal static class PasswordTables
{
    private const int Least = 4;
    private const int LongestHeader = 30;

    /// <summary>The cells below a header that names passwords, as their tokens.</summary>
    public static IEnumerable<(int Start, int End)> Cells(Reading reading, TableLayout table)
    {
        foreach (var (header, cell) in table.BodyCells())
        {
            if (Names(reading, header) && Token(reading.Text, cell) is var (start, end) && start >= 0)
            {
                yield return (start, end);
            }
        }
    }

    /// <summary>The second tokens of the lines that a legend explains.</summary>
    public static IEnumerable<(int Start, int End)> Listed(Reading reading)
    {
        var legend = reading.Hits.FindIndex(hit => hit.Kind == CueKind.Password && IsLegend(reading.Text, hit));
        var text = reading.Text;
        for (var start = 0; legend >= 0 && start < text.Length; start = text.LineEnd(start) + 1)
        {
            var end = text.LineEnd(start);
            for (var at = start + 1; at < end; at++)
            {
                if (text[at] is '/' or ':' or ',' or '|' or '→' or '・' or ' ' or '\t' && PasswordToken.SecondBehind(text, at) is var second && second.Start >= 0 && second.End >= end - 1)
                {
                    yield return second;
                }
            }
        }
    }

    /// <summary>ID／パスワードの順, 左がID、右がパスワード: a word for the account right before, and nothing but the order behind.</summary>
    private static bool IsLegend(FoldedText text, in Hit hit)
    {
        const int Most = 14;
        var before = text.Before(hit.Start, Most).LastLine().TrimEnd(" /:、,・→と|-次右後下のろがに");
        var end = text.LineEnd(hit.End);
        return before.Length < hit.Start && before.EndsWithAny(Accounts) && end - hit.End <= Most && text.Slice(hit.End, end).IndexOfAny(PasswordToken.Printable) is var token && (token < 0 || text[hit.End + token] == ')');
    }

    private static readonly string[] Accounts = ["id", "ID", "Id", "ユーザ", "ユーザー", "ユーザ名", "ユーザー名", "アカウント", "アカウント名", "ログイン名", "user", "User", "USER", "username", "login"];

    /// <summary>初期PW, 暗証番号(4桁), no パスワード再発行件数.</summary>
    private static bool Names(Reading reading, (int Start, int End) header)
    {
        if (header.End - header.Start > LongestHeader)
        {
            return false;
        }

        for (var i = reading.Labels.FirstFrom(header.Start); i < reading.Hits.Count && reading.Hits[i].End <= header.End; i++)
        {
            var rest = reading.Text.Slice(reading.Hits[i].End, header.End).Trim(' ');
            if (reading.Hits[i].Kind == CueKind.Password && (rest.IsEmpty || rest[0] is '(' || rest is "番号" or "欄"))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Start, int End) Token(FoldedText text, (int Start, int End) cell)
    {
        var token = text.Slice(cell.Start, cell.End).Trim(' ');
        var isToken = token.Length is >= Least and <= PasswordToken.Longest && token.IndexOfAnyExcept(PasswordToken.Printable) < 0 && token.IndexOfAnyInRange('0', '9') >= 0;
        var start = cell.Start + text.Slice(cell.Start, cell.End).IndexOfAnyExcept(' ');
        return isToken && !PasswordToken.IsMasked(token) && !PasswordToken.IsDate(token) ? (start, start + token.Length) : (-1, -1);
    }
}
