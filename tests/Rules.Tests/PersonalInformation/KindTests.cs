using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Every example of every kind of information.</summary>
public sealed class KindTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var kind in KindBook.All)
            {
                foreach (var example in kind.Examples)
                {
                    rows.Add(kind.Type, example.Title);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_kind_is_found_exactly_where_its_example_marks_it(string type, string title)
    {
        var example = KindBook.All.Single(kind => kind.Type == type).Examples.Single(example => example.Title == title);

        var found = Read.Findings(example.Text).Where(finding => finding.Type == type && (finding.Confidence > Confidence.Low || finding.StandsAlone)).Select(finding => (finding.Start, finding.End));

        Assert.Equal(example.Places, found);
    }

    [Fact]
    public void Every_kind_has_its_own_file_with_examples_of_both_sorts()
    {
        string[] types =
        [
            "MY_NUMBER", "DRIVERS_LICENSE", "PASSPORT", "RESIDENCE_CARD", "PENSION", "RESIDENT_CODE", "HEALTH_INSURANCE", "CARE_INSURANCE", "EMPLOYMENT_INSURANCE", "BANK_ACCOUNT",
            "CREDIT_CARD", "PHONE", "EMAIL", "ADDRESS", "BIRTH_DATE", "PERSON", "SPECIAL_CARE", "PASSWORD", "SECRET_KEY", "MARKING",
        ];

        Assert.Equal(types.Order(), KindBook.All.Select(kind => kind.Type).Order());
        Assert.All(KindBook.All, kind =>
        {
            Assert.Contains(kind.Examples, example => example.Places.Count > 0);
            Assert.Contains(kind.Examples, example => example.Places.Count == 0);
            Assert.Equal(kind.Title, InformationTypes.Title(kind.Type));
        });
    }

    [Fact]
    public void Words_are_written_as_they_are_read()
    {
        var words = KindBook.All.SelectMany(kind => kind.Labels.Concat(kind.NegativeLabels).Concat(kind.Covers)).Distinct();

        Assert.All(words, word => Assert.Equal(word, new string([.. FoldedText.From(word).Span.ToArray().Select(CueTable.Lower)])));
    }
}
