namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>People pointed at by household, kin, initials, home or a title of old age, and those who are nobody. All data is invented.</summary>
public sealed class PointedPeopleTests
{
    private const string Blocked = """
        五十嵐花子世帯、生活保護の受給開始が決まりました
        五十嵐世帯（母子）、生活保護が切れるそうです
        T様の長男、知的障害があり支援学級を希望
        K・Nさん（三条市興野2-17-6）が生活保護の相談で来所
        五十嵐おばあちゃん、昨夜も徘徊して警察に保護されたそうです
        佐々木主査、HIV感染症の診断書が出たので来月から休職だって
        Gurung Prakashi DOB H2.10.6 国籍ネパール
        Kenta Sasakiの私用メールは ken.s@example.com
        興野町1507-7の一人暮らしの方、つながる番号 0256-34-5678
        住 三条市興野2-17-6 氏五十嵐健太 で登録し直し
        """;

    private const string Warned = """
        仮名・太郎くん：知的障害があり、夏から欠席が増えた
        五十嵐健太サンて方が窓口で待ってます
        """;

    private const string Harmless = """
        メールの宛先は xxxxx@example.jp の形で
        【当直】宿直 今井¶行旅病人・DV避難の電話が入ったら課長携帯へ
        太陽サンサンの休日
        """;

    public static TheoryData<string, string> Lines { get; } = DecidedLines.Of(Blocked, Warned, Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Decides_each_line(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
