using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Most messages hold nothing: they are passed without any allocation.</summary>
public sealed class SpeedTests
{
    [Fact]
    public void A_clean_message_allocates_nothing()
    {
        var message = SampleMessage.With("お疲れさまです。明日の会議は10時からに変更になりました。資料は共有フォルダにあります😊");
        PersonalInformationScanner.Analyse(message, Read.Context);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            PersonalInformationScanner.Analyse(message, Read.Context);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
