namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>The words of both tables that cover a character, begin or end beside it.</summary>
internal sealed partial class NameFeatures
{
    private void AddWords(int i)
    {
        uint all = 0;
        for (var c = 0; c < WordCover.Classes; c++)
        {
            var here = cover.Of(i, c);
            if (here != 0)
            {
                Add((uint)(50 + c), here);
                all |= 1u << c;
            }
        }

        uint persons = 0;
        for (var c = 0; c < 4; c++)
        {
            persons = (persons << 8) | cover.Of(i, c);
        }

        Add(60, persons);
        Add(61, all);
        Add(62, cover.StartClass(i), cover.StartLength(i));
        Add(63, i > 0 ? cover.EndClass(i - 1) : 0u, cover.StartClass(i));
        Add(64, i > 0 ? cover.EndClass(i - 1) : 0u, i > 0 ? cover.EndLength(i - 1) : 0u, cover.StartClass(i));
        Add(65, cover.EndClass(i), cover.EndLength(i));
        Add(66, cover.EndClass(i), i + 1 < length ? cover.StartClass(i + 1) : 0u);
        Add(67, cover.EndClass(i), cover.EndLength(i), i + 1 < length ? (uint)((cover.StartClass(i + 1) << 4) | cover.StartLength(i + 1)) : 0u);
        Add(68, hashes.At(i, cover.StartLength(i)));
        if (i > 0)
        {
            Add(69, hashes.At(i - cover.EndLength(i - 1), cover.EndLength(i - 1)), cover.StartClass(i));
        }

        if (i + 1 < length)
        {
            Add(70, hashes.At(i + 1, cover.StartLength(i + 1)), cover.EndClass(i));
        }
    }

    private void AddNames(int i)
    {
        uint all = 0;
        for (var c = 0; c < WordCover.Classes; c++)
        {
            var here = nameCover.Of(i, c);
            if (here != 0)
            {
                Add((uint)(110 + c), here);
                all |= 1u << c;
            }
        }

        uint persons = 0;
        for (var c = 0; c < 3; c++)
        {
            persons = (persons << 8) | nameCover.Of(i, c);
        }

        Add(120, persons);
        Add(121, all);
        Add(122, nameCover.StartClass(i), nameCover.StartLength(i));
        Add(123, i > 0 ? nameCover.EndClass(i - 1) : 0u, nameCover.StartClass(i));
        Add(125, nameCover.EndClass(i), nameCover.EndLength(i));
        Add(126, nameCover.EndClass(i), i + 1 < length ? nameCover.StartClass(i + 1) : 0u);
        Add(127, all, C(i));
        Add(128, nameCover.Of(i, 4), cover.StartClass(i), cover.EndClass(i));
    }
}
