using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Invitations to web meetings: a meeting's passcode stands in its invitation, or right behind it in the talk, and opens nothing else.</summary>
internal static class Meetings
{
    private const int Before = 60;
    private const int LongestInvitation = 400;

    private static readonly SearchValues<string> Words = SearchValues.Create(
    [
        "zoom", "webex", "ミーティングid", "ミーティング番号", "ミーティングコード", "会議id", "会議番号", "会議コード", "meeting id", "meeting number", "webinar id", "ウェビナーid", "ウェビナー番号",
        "web会議", "オンライン会議", "リモート会議", "teams会議", "teams.microsoft.com", "meet.google.com", "google meet",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>What a password that is told beside a meeting may open instead.</summary>
    private static readonly SearchValues<string> Accounts = SearchValues.Create(["アカウント", "ログイン", "サインイン", "ホスト"], StringComparison.Ordinal);

    /// <summary>The password word is a meeting's, by the words before it or by the posts before.</summary>
    public static bool Own(Reading reading, in Hit hit)
    {
        var before = reading.Text.Before(hit.Start, Before);
        return (before.IndexOfAny(Words) is var place and >= 0 && before[place..].IndexOfAny(Accounts) < 0)
            || (reading.Announced.IsMeeting && OpensMessage(before) && reading.Text.Span.IndexOfAny(Accounts) < 0);
    }

    /// <summary>All that stands before the word where an earlier post named the meeting: パスコード 482913, 入室パスワード, ID 844 9565 6829 パスコード 482913, and not 資料のパスワード.</summary>
    private static bool OpensMessage(ReadOnlySpan<char> before) =>
        before.IndexOfAnyExcept("IDid0123456789 :・-■●*、") < 0 || before.Trim(" ・-■●*、").TrimEnd('の') is "" or "入室" or "入室用" or "参加" or "参加用" or "会議" or "ミーティング" or "同" or "同じく";

    /// <summary>The message invites to a meeting: the next may give its passcode.</summary>
    public static bool AreIn(FoldedText text) => text.Length <= LongestInvitation && text.Span.IndexOfAny(Words) >= 0 && text.Span.IndexOfAny(Accounts) < 0;
}
