using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Accounts of the office and of associations, to which people are told to pay: 市の口座, 実行委員会名義, … 1234567 三条市会計管理者. One
/// name of a person beside the number makes it a person's.
/// </summary>
internal static class AccountHolders
{
    private const int Before = 50;
    private const int Behind = 30;
    private const int LongestOwner = 12;
    private const int LongestGap = 12;

    private static readonly string[] Offices = ["会計管理者", "義援金", "会計課", "出納室", "出納員", "資金前渡", "市長", "町長", "村長", "区長", "知事", "学校", "校長", "園長", "会長", "理事長", "館長", "所長", "組合長", "委員長", "実行委員会", "委員会", "協議会", "協会", "連合会", "自治会", "町内会", "後援会", "保護者会", "PTA", "社協", "赤十字", "共同募金", "基金", "財団", "法人", "公社", "事務局"];

    private static readonly string[] Owners = ["市", "町", "村", "県", "国", "課", "局", "係", "室", "役所", "役場", "庁", "校", "園", "会", "義援金", "寄附金", "寄付金", "協賛金", "納税", "公金", "税", "組合", "事務局", "公社", "財団", "社協", "赤十字", "日赤", "募金", "PTA", "基金", "企業会計", "一般会計", "特別会計", "会計"];

    /// <summary>Behind the owner: 市の指定口座, 実行委員会名義, 義援金の受付口座.</summary>
    private static readonly string[] Accounts = ["の口座", "の指定口座", "指定口座", "指定の口座", "の受入口座", "受入口座", "受入れ口座", "受付口座", "の受付口座", "収納口座", "の収納口座", "の払込口座", "払込口座", "の払込先", "払込先", "名義", "の通帳", "専用口座", "の専用口座", "の入金先", "入金先", "口座"];

    private static readonly SearchValues<string> AnyOffice = SearchValues.Create(Offices, StringComparison.Ordinal);
    private static readonly SearchValues<string> AnyAccount = SearchValues.Create(Accounts, StringComparison.Ordinal);

    public static bool AreOrganisations(FoldedText text, in NumberCandidate number)
    {
        var before = text.Before(number.Start, Before).LastSentence();
        var behind = text.Behind(number.End, Behind).FirstSentence();
        return (HoldBehind(behind) || IsNamedHolder(text, number.End) || OwnBefore(before)) && !Residents.AreIn(before) && !Residents.AreIn(behind) && !IsPerson(text, number.End);
    }

    /// <summary>(会計管理者名義), 三条市長: right behind the number, and not whom something is sent to.</summary>
    private static bool HoldBehind(ReadOnlySpan<char> behind)
    {
        var at = behind.IndexOfAny(AnyOffice);
        if (at < 0 || at > LongestOwner || behind[..at].IndexOfAny("にへをがはで。、") >= 0)
        {
            return false;
        }

        var end = behind[at..].IndexOfAny(" )」』、,\t\n");
        var rest = end < 0 ? behind[at..] : behind[at..(at + end)];
        return rest.IndexOf("宛") < 0 && rest.IndexOf("あて") < 0 && rest.IndexOf("決裁") < 0;
    }

    /// <summary>口座名義 三条市会計管理者, in the next line too: a holder that ends like an office or names one.</summary>
    private static bool IsNamedHolder(FoldedText text, int end)
    {
        var at = HolderAt(text, end, out var isLabelled);
        var holder = text.Behind(at, Behind).FirstSentence().TrimEnd(" )」』、");
        return isLabelled && !NameWords.IsSurname(holder) && (holder.IndexOfAny(AnyOffice) >= 0 || holder.EndsWithAny(Owners)) && holder.IndexOf("宛") < 0;
    }

    /// <summary>Past the signs and the word 名義 behind a number, where its holder stands.</summary>
    private static int HolderAt(FoldedText text, int end, out bool isLabelled)
    {
        var at = text.Past(end, " ()（、,/:\t\n", LongestGap);
        var label = text.WordAt(at, HolderLabels);
        isLabelled = label is not null;
        return label is null ? at : text.Past(at + label.Length, " :はが=", 3);
    }

    private static readonly string[] HolderLabels = [.. new[] { "口座", "受取", "振込先", "" }.SelectMany(account => new[] { "名義人名", "名義人", "名義" }.Select(holder => account + holder)), "受取人", "加入者名"];

    /// <summary>市の口座, 課名義: the account is the owner's, not what it pays into (市の口座から).</summary>
    private static bool OwnBefore(ReadOnlySpan<char> before)
    {
        for (var at = before.IndexOfAny(AnyAccount); at >= 0; at = before.IndexOfAny(AnyAccount))
        {
            var behind = at + before[at..].IndexOfAny("座先義帳") + 1;
            if (before[..at].EndsWithAny(Owners) && !before[behind..].StartsWith("から") && before[behind..].IndexOf("名義") < 0)
            {
                return true;
            }

            before = before[behind..];
        }

        return false;
    }

    /// <summary>1234567 田中花子, 1234567 名義 ﾀﾅｶ ﾊﾅｺ.</summary>
    private static bool IsPerson(FoldedText text, int end) => KnownNames.KnownFrom(text, HolderAt(text, end, out _)) > 0;
}
