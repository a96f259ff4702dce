namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>People whom the line of a value names: by a full name of known parts (山田花子), or by a name with its title (山田様).</summary>
internal static class NamedPeople
{
    private const int Reach = 80;

    public static bool AreBefore(FoldedText text, int place) => AreIn(text, Math.Max(text.LineStart(place), place - Reach), place);

    public static bool AreAround(FoldedText text, int start, int end) => AreBefore(text, start) || AreIn(text, end, Math.Min(text.LineEnd(end), end + Reach));

    private static bool AreIn(FoldedText text, int from, int to)
    {
        for (var at = from + 1; at < to; at++)
        {
            if (Titles.At(text, at) is { } title && NameBefore.Read(text, at, Titles.AreFormal(title)).Start >= 0)
            {
                return true;
            }
        }

        return ContactPeople.AreNamed(text, from, to);
    }
}
