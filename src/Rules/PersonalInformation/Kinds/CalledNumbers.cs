namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>名前きき忘れた。0467554786 昼すぎならいるって: landlines without hyphens beside words of a call or a lost thing.</summary>
internal static class CalledNumbers
{
    public static bool Are(in NumberCandidate number, Reading reading) =>
        number.Groups == 1 && number.Count == 10 && PhoneNumbers.IsGeographic(number.Digits) && AreToldOf(reading.Text, number.Start, number.End) && !Things.AreSpokenOf(reading.Text, number.Start, number.End);

    /// <summary>Words of a call in the line; 山田花子様 電話で 0256… tells who was called.</summary>
    private static bool AreToldOf(FoldedText text, int start, int end)
    {
        var before = text.Before(start, LongestCall).LastLine().TrimEnd(" :、");
        return (before.EndsWith("電話で") && NamedPeople.AreBefore(text, start))
            || (text.LineAround(start, end, LongestCall).IndexOfAny(Calls) >= 0 && (!EndWithNoun(before) || NamedPeople.AreBefore(text, start)));
    }

    /// <summary>申請0256…, ID:0256…: what it is of; 折り返し先 is none.</summary>
    private static bool EndWithNoun(ReadOnlySpan<char> before) =>
        before is [.., var last] && Letter.IsOfNoun(last) && !ContactPeople.HaveSurname(before) && before[Math.Max(0, before.Length - LongestWord)..].IndexOfAny(Calls) < 0;

    private const int LongestWord = 6;
    private const int LongestCall = 40;
    private static readonly System.Buffers.SearchValues<string> Calls = System.Buffers.SearchValues.Create(
    [
        "折り返", "折返", "かけ直", "掛け直", "留守電", "着信", "かかってき", "かけて", "かけたら", "電話して", "電話する", "電話しま", "電話帳", "電話くだ", "電話ください", "電話ほし", "に電話", "連絡して", "連絡くだ", "連絡つ", "連絡がつ", "連絡ほし", "に連絡",
        "ならいる", "にはいる", "なら出", "出ない", "出ませ", "呼び出し", "つながら", "繋が", "名乗ら", "名前きき", "名前聞き", "名前を聞", "名前言わ", "名前を言わ", "名前わから", "名前分から", "迷い犬", "迷い猫", "迷子の", "迷子が", "首輪", "落とし物", "忘れ物", "拾った",
    ], StringComparison.Ordinal);
}
