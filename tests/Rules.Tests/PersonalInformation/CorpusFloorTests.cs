using ComplianceBot.Corpus;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Floors on the generated test families (docs/accuracy.md holds the figures).</summary>
public sealed class CorpusFloorTests
{
    private static readonly Lazy<Measure> Test = new(() => Measure.Of(Generator.Make(Part.Test, perFrame: 8)));

    [Theory]
    [InlineData("plain", 0.99, 0.99)]
    [InlineData("obfuscated", 0.97, 0.98)]
    [InlineData("over messages", 0.90, 0.95)]
    public void Identifiers_are_found(string group, double recall, double precision)
    {
        string[] kinds =
        [
            InformationTypes.MyNumber, InformationTypes.DriversLicense, InformationTypes.Passport, InformationTypes.ResidenceCard, InformationTypes.Pension, InformationTypes.ResidentCode,
            InformationTypes.CareInsurance, InformationTypes.EmploymentInsurance, InformationTypes.HealthInsurance, InformationTypes.BankAccount, InformationTypes.CreditCard, InformationTypes.Phone, InformationTypes.Password,
        ];
        foreach (var ((type, _), count) in Test.Value.Spans.Where(pair => kinds.Contains(pair.Key.Type) && pair.Key.Group == group))
        {
            Assert.True(count.Recall >= recall && count.Precision >= precision, $"{type} {group}: recall {count.Recall:F3}, precision {count.Precision:F3}");
        }
    }

    [Theory]
    [InlineData(InformationTypes.Address, 0.95, 0.95)]
    [InlineData(InformationTypes.BirthDate, 0.97, 0.97)]
    [InlineData(InformationTypes.Person, 0.95, 0.97)]
    public void People_and_their_homes_are_found(string type, double recall, double precision)
    {
        var count = Test.Value.Spans[(type, "plain")];

        Assert.True(count.Recall >= recall && count.Precision >= precision, $"{type}: recall {count.Recall:F3}, precision {count.Precision:F3}");
    }

    [Fact]
    public void Decisions_are_right()
    {
        Assert.InRange(Test.Value.Share("block", "block"), 0.97, 1);
        Assert.InRange(Test.Value.BlockPrecision, 0.98, 1);
        Assert.Equal(0, Test.Value.Decisions.GetValueOrDefault(("ok", "block")));
    }

    [Fact]
    public void Look_alikes_are_not_flagged() => Assert.All(Test.Value.Harmless, family => Assert.True(family.Value.Flagged == 0, $"{family.Key}: {family.Value.Flagged} of {family.Value.Count}"));

    /// <summary>The kept half is only counted, never mended for: what text of another hand meets. The other half stays mended.</summary>
    [Theory]
    [InlineData(HandsHalf.Kept, 0.95, 0.98, 0.98)]
    [InlineData(HandsHalf.Mended, 0.98, 0.99, 0.99)]
    public void Sentences_of_other_hands_are_decided_rightly(HandsHalf half, double blocked, double precision, double quiet)
    {
        var measure = Measure.Of(OtherHands.Writers.SelectMany(writer => OtherHands.Read(writer, half)));

        Assert.InRange(measure.Share("block", "block"), blocked, 1);
        Assert.InRange(measure.BlockPrecision, precision, 1);
        Assert.InRange(measure.Share("ok", "ok"), quiet, 1);
    }

    [Fact]
    public void The_same_seed_makes_the_same_corpus() =>
        Assert.Equal(Generator.Make(Part.Train, 1).SelectMany(sample => sample.Messages), Generator.Make(Part.Train, 1).SelectMany(sample => sample.Messages));
}
