using System.Globalization;
using System.Text;

namespace ComplianceBot.Corpus;

/// <summary>Invented values of every kind; check digits are right where the kind has a public one.</summary>
public sealed class Values(Random random, Part half)
{
    private static readonly string[] TrainSurnames = ["佐藤", "高橋", "伊藤", "山本", "小林", "加藤", "山田", "山口", "斎藤", "清水", "池田", "阿部", "石川", "前田", "岡田", "長谷川", "村上", "坂本", "青木", "西村", "福島", "中山", "藤原", "松井", "渡辺"];
    private static readonly string[] TestSurnames = ["鈴木", "田中", "中村", "吉田", "佐々木", "松本", "井上", "木村", "林", "山崎", "森", "橋本", "石井", "小川", "後藤", "近藤", "遠藤", "藤井", "太田", "三浦", "岡本", "原田", "竹内", "五十嵐", "大竹"];
    private static readonly string[] TrainGiven = ["太郎", "花子", "健一", "由紀子", "直樹", "美咲", "翔太", "恵子", "浩", "さくら", "大輔", "陽子", "和夫", "真由美", "拓也"];
    private static readonly string[] TestGiven = ["一郎", "幸子", "誠", "久美子", "学", "結衣", "蓮", "節子", "茂", "みゆき", "俊介", "千代", "正雄", "香織", "悠真"];
    private static readonly string[] TrainPlaces = ["三条市旭町", "新潟県三条市本町", "長岡市城内町", "東京都世田谷区桜丘", "燕市吉田", "札幌市北区北七条西", "名古屋市中区栄", "新潟市中央区万代"];
    private static readonly string[] TestPlaces = ["三条市東裏館", "新潟県見附市学校町", "加茂市駅前", "横浜市青葉区美しが丘", "柏崎市日石町", "仙台市青葉区一番町", "さいたま市大宮区桜木町", "上越市木田"];
    private static readonly string[] TrainSecrets = ["Sanjo#", "kyomu-", "guest_", "Haru!", "admin@"];
    private static readonly string[] TestSecrets = ["Tsubame$", "jinji_", "wifi-", "Yuki%", "root#"];

    public Random Random { get; } = random;

    public string Make(string kind) => kind switch
    {
        "my" => MyNumber(valid: true),
        "my4" => string.Join(Pick("-", " ", "－"), MyNumber(valid: true).Chunk(4).Select(part => new string(part))),
        "my6a" or "my6b" => Digits(6, '5'),
        "mybad" => MyNumber(valid: false),
        "dl" => License(),
        "pass" => Letters(2, "TMNS", "RKZSU") + Digits(7),
        "res" => Letters(2) + Digits(8) + Letters(2),
        "pen" => Pick("", "-") is "-" ? $"{Digits(4)}-{Digits(6)}" : Digits(10, '1'),
        "jumin" => Digits(11, '2'),
        "insurer" => WithLuhn(Pick("01", "06", "33", "39") + Digits(5)),
        "insno" => Digits(7, '3'),
        "care" => "000" + Digits(7, '1'),
        "emp" => Pick("", "-") is "-" ? $"{Digits(4)}-{Digits(6)}-{Digits(1)}" : Digits(11, '1'),
        "acct" => Digits(7, '1'),
        "card" => Card(),
        "mobile" => Mobile(),
        "home" => Pick("0256", "0258", "0254") + "-" + Pick("32", "33", "45", "62") + "-" + Digits(4, '2'),
        "intl" => $"+81-{Pick("90", "80", "70")}-{Digits(4, '2')}-{Digits(4)}",
        "paren" => $"({Pick("0256", "0258")}){Pick("32", "45")}-{Digits(4, '2')}",
        "yucho" => $"1{Digits(3)}0-{Digits(7, '1')}1",
        "ynum" => Digits(7, '1') + "1",
        "corp" => Corporate(),
        "mail" => $"{Pick("hanako", "t.suzuki", "m_tanaka", "yuki", "ken1")}{Random.Next(10, 9999)}@{Pick("example.com", "mail.example.net", "example.org")}",
        "addr" => Address(),
        "addr2" => Pick("", "〒955-0071 ") + Address() + Pick("", $" コーポ旭{Random.Next(101, 409)}", $" 県営住宅{Random.Next(1, 9)}号棟"),
        "dob" => BirthDate(),
        "dob2" => $"{Pick("昭和", "S", "昭")}{Random.Next(20, 63)}{Pick(".", "/")}{Random.Next(1, 13)}{Pick(".", "/")}{Random.Next(1, 28)}",
        "dob8" => $"{Random.Next(1930, 2019)}{Random.Next(1, 13):00}{Random.Next(1, 28):00}",
        "name" => Surname() + Given(),
        "name2" => Surname() + Pick(" ", "　") + Given(),
        "sur" => Surname(),
        "pw" => (half == Part.Train ? TrainSecrets : TestSecrets)[Random.Next(5)] + Random.Next(100, 99999).ToString(CultureInfo.InvariantCulture),
        "pin" => Digits(4, '4'),
        _ => Harmless(kind),
    };

    public string Pick(params string[] choices) => choices[Random.Next(choices.Length)];

    public string Digits(int count, char first = '\0')
    {
        var digits = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            digits.Append(i == 0 && first != '\0' ? first : (char)('0' + Random.Next(10)));
        }

        return digits.ToString();
    }

    private string Harmless(string kind) => kind switch
    {
        "ts12" => Day().ToString("yyyyMMdd", CultureInfo.InvariantCulture) + Random.Next(24).ToString("00", CultureInfo.InvariantCulture) + Random.Next(60).ToString("00", CultureInfo.InvariantCulture),
        "order12" => Digits(12, '7'),
        "jan" => "49" + Digits(11),
        "epoch" => "17" + Digits(11),
        "guid" => new Guid(Enumerable.Range(0, 16).Select(_ => (byte)Random.Next(256)).ToArray()).ToString(),
        "track" => $"{Digits(4, '4')}-{Digits(4)}-{Digits(4)}",
        "doc" => $"三総第{Random.Next(1, 999)}号",
        "num16" => Digits(16, '4'),
        "num8" => Digits(8, '6'),
        "num7" => Digits(7, '7'),
        "num10" => Digits(10, '8'),
        "office" => "0256-34-" + Digits(4, '5'),
        "toll" => $"0120-{Digits(3)}-{Digits(3)}",
        "date" => Day().ToString("yyyy/MM/dd", CultureInfo.InvariantCulture),
        "amount" => Random.Next(1000, 99_999_999).ToString("N0", CultureInfo.InvariantCulture),
        "mac" => string.Join(':', Enumerable.Range(0, 6).Select(_ => Random.Next(256).ToString("X2", CultureInfo.InvariantCulture))),
        "place" => (half == Part.Train ? TrainPlaces : TestPlaces)[Random.Next(8)],
        "n" => Random.Next(2, 900).ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"no value kind {kind}", nameof(kind)),
    };

    private string Surname() => half == Part.Train ? Pick(TrainSurnames) : Pick(TestSurnames);

    private string Given() => half == Part.Train ? Pick(TrainGiven) : Pick(TestGiven);

    private DateTime Day() => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(Random.Next(360));

    private string MyNumber(bool valid)
    {
        var body = Digits(11, (char)('3' + Random.Next(7)));
        var sum = Enumerable.Range(1, 11).Sum(n => (body[11 - n] - '0') * (n <= 6 ? n + 1 : n - 5));
        var check = sum % 11 <= 1 ? 0 : 11 - (sum % 11);
        return body + (valid ? check : (check + 1 + Random.Next(9)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    private string Corporate()
    {
        var body = Digits(12, '0');
        var sum = Enumerable.Range(1, 12).Sum(n => (body[12 - n] - '0') * (n % 2 == 1 ? 1 : 2));
        return (9 - (sum % 9)).ToString(CultureInfo.InvariantCulture) + body;
    }

    private string License()
    {
        int[] weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        var body = Pick("46", "30", "45", "10") + Digits(2, '1') + Digits(6);
        var check = (11 - (weights.Select((weight, i) => weight * (body[i] - '0')).Sum() % 11)) % 10;
        return body + check.ToString(CultureInfo.InvariantCulture) + "0";
    }

    private string Card()
    {
        var digits = WithLuhn(Pick("4539", "5213", "3540", "4980") + Digits(11));
        return Pick("plain", "split") is "plain" ? digits : string.Join(Pick(" ", "-"), digits.Chunk(4).Select(part => new string(part)));
    }

    private static string WithLuhn(string body)
    {
        for (var check = 0; ; check++)
        {
            var digits = body + check.ToString(CultureInfo.InvariantCulture);
            var sum = digits.Reverse().Select((digit, i) => ((digit - '0') * (1 + (i % 2))) is var value && value > 9 ? value - 9 : value).Sum();
            if (sum % 10 == 0)
            {
                return digits;
            }
        }
    }

    private string Mobile()
    {
        var (head, middle, tail) = (Pick("090", "080", "070"), Digits(4, (char)('1' + Random.Next(9))), Digits(4));
        return Pick("-", "-", "", " ") is var joint ? head + joint + middle + joint + tail : "";
    }

    private string Address()
    {
        var place = half == Part.Train ? Pick(TrainPlaces) : Pick(TestPlaces);
        return place + Pick($"{Random.Next(1, 9)}-{Random.Next(1, 30)}-{Random.Next(1, 20)}", $"{Random.Next(1, 9)}丁目{Random.Next(1, 30)}番{Random.Next(1, 20)}号", $"{Pick("一", "二", "三")}丁目{Random.Next(1, 30)}-{Random.Next(1, 20)}", $"{Random.Next(1, 2000)}番地{Random.Next(1, 9)}");
    }

    private string BirthDate()
    {
        var (year, month, day) = (Random.Next(1930, 2020), Random.Next(1, 13), Random.Next(1, 29));
        var (era, first) = year >= 2019 ? ("令和", 2018) : year >= 1989 ? ("平成", 1988) : ("昭和", 1925);
        return Random.Next(5) switch
        {
            0 => $"{year}年{month}月{day}日",
            1 => $"{year}/{month}/{day}",
            2 => $"{year}-{month:00}-{day:00}",
            3 => $"{(era == "令和" ? "R" : era == "平成" ? "H" : "S")}{year - first}.{month}.{day}",
            _ => $"{era}{year - first}年{month}月{day}日",
        };
    }

    private string Letters(int count, string first = "ABCDEFGHKL", string rest = "ABCDEFGHKL") =>
        new(Enumerable.Range(0, count).Select(i => (i == 0 ? first : rest)[Random.Next((i == 0 ? first : rest).Length)]).ToArray());
}
