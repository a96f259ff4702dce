namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>The run of one kind of characters that a character stands in, and the chain that ・ joins it to.</summary>
internal sealed partial class NameFeatures
{
    private void AddRun(int i)
    {
        var (start, end) = (runs.Start(i), runs.End(i));
        var size = (uint)Math.Min(end - start, 9);
        var place = i == start ? (end - start == 1 ? 3u : 0u) : i == end - 1 ? 2u : 1u;
        var kind = (uint)K(i);
        var whole = (uint)cover.Word(start, end - start);
        Add(80, place, kind, size);
        Add(81, place | (kind << 4), C(end), C(start - 1));
        Add(82, place | (kind << 4), C(end), C(end + 1));
        Add(83, place | (kind << 4), C(start - 1), C(start - 2));
        Add(84, place | (kind << 4), whole, size);
        Add(85, place | (kind << 4), whole, C(end));
        Add(86, place | (kind << 4), whole, C(start - 1));
        var named = (uint)nameCover.Word(start, end - start);
        Add(130, place | (kind << 4), named, size);
        Add(131, place | (kind << 4), named, C(end));
        Add(132, place | (kind << 4), named, C(start - 1));
        Add(133, place | (kind << 4), named, whole);
        if (kind != 3)
        {
            return;
        }

        Add(87, place, hashes.At(start, (int)Math.Min(size, 9)));
        Add(88, place, C(end - 1), C(end - 2));
        Add(89, place | ((uint)C(end - 3) << 2), C(end - 1), C(end - 2));
        Add(90, place, C(start), C(start + 1));
        if (whole == 0 && end - start >= 3)
        {
            var level = NameShape.Shipped.Level(text.AsSpan(start, Math.Min(end - start, 16)));
            Add(98, place, level);
            Add(99, place, level, C(end));
            Add(100, place, level, C(start - 1));
        }

        AddChain(start, end, place, whole | (named << 8));
    }

    /// <summary>Katakana runs joined by ・ make one name: what is known of its other parts and of what surrounds it.</summary>
    private void AddChain(int start, int end, uint place, uint whole)
    {
        uint before = 0, after = 0;
        int first = start, last = end, parts = 1;
        while (parts < 6 && K(first - 1) == 6 && first - 2 >= 0 && K(first - 2) == 3)
        {
            var previous = runs.Start(first - 2);
            before |= Both(previous, Math.Min(first - 1 - previous, WordTable.LongestWord));
            first = previous;
            parts++;
        }

        while (parts < 12 && K(last) == 6 && K(last + 1) == 3)
        {
            var next = runs.End(last + 1);
            after |= Both(last + 1, Math.Min(next - last - 1, WordTable.LongestWord));
            last = next;
            parts++;
        }

        Add(91, place, (uint)parts, (uint)((first == start ? 1 : 0) | (last == end ? 2 : 0)));
        Add(92, whole, before, after);
        Add(93, whole | before | after, (uint)Math.Min(parts, 4));
        Add(94, C(last), C(last + 1), (uint)Math.Min(parts, 3));
        Add(95, C(first - 1), C(first - 2), (uint)Math.Min(parts, 3));
        Add(96, C(last), whole | before | after);
        Add(97, C(first - 1), whole | before | after);
    }

    private uint Both(int start, int size) => (uint)cover.Word(start, size) | ((uint)nameCover.Word(start, size) << 8);
}
