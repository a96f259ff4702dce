namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names that are no secret: of people who bear a post, of staff in the directory, of members of the very channel.</summary>
internal static class Officials
{
    private const int LongestPost = 5;

    public static bool Are(Reading reading, int start, int end, bool isFull) =>
        HavePost(reading.Text, start, end) || AreInDirectory(reading, reading.Text.Slice(start, end), isFull);

    /// <summary>市長 滝沢 亮, 滝沢市長, and 税務課 長谷川 as units sign.</summary>
    private static bool HavePost(FoldedText text, int start, int end)
    {
        const int LongestSignature = 3;
        var before = text.Before(start, LongestPost).TrimEnd(' ');
        var isSignature = before is [.., '課' or '係' or '室'] && end - start <= LongestSignature;
        return isSignature || (before.EndsWithAny(Posts.Words) && !IsPostOfOther(text, start, end)) || text.Slice(start, end).EndsWithAny(Posts.Words) || text.Behind(end, LongestPost).TrimStart(' ').StartsWithAny(Posts.Words);
    }

    /// <summary>村瀬係長 五十嵐武氏: the post is of whom it stands behind.</summary>
    private static bool IsPostOfOther(FoldedText text, int start, int end)
    {
        var post = text.At(start - 1) != ' ' ? null : Array.Find(Posts.OfStaff, post => text.Before(start - 1, LongestPost).EndsWith(post));
        return post is not null && Titles.AreAt(text, end) && NameBefore.Read(text, start - 1 - post.Length, isFormal: false, isTitle: false).Start >= 0;
    }

    /// <summary>The full name anywhere in the directory, a surname only of somebody in this channel.</summary>
    private static bool AreInDirectory(Reading reading, ReadOnlySpan<char> written, bool isFull)
    {
        Span<char> name = stackalloc char[written.Length];
        var length = 0;
        foreach (var c in written)
        {
            if (c != ' ')
            {
                name[length++] = c;
            }
        }

        name = name[..length];
        if (reading.Context.Staff.IsFullName(name))
        {
            return true;
        }

        foreach (var (surname, fullName) in reading.MemberNames)
        {
            if (name.SequenceEqual(isFull ? fullName : surname))
            {
                return true;
            }
        }

        return false;
    }
}
