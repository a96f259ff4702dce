using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Addresses that are nobody's home: of facilities and businesses, of road works, of places the policy names.</summary>
internal static class PublicPlaces
{
    private const int Near = 16;
    private const int Far = 30;

    private static readonly SearchValues<string> Works = SearchValues.Create(
        ["工事", "交差点", "集合", "集積所", "バス停", "停留所", "消火栓", "防火水槽", "カーブミラー", "街路灯", "防犯灯", "マンホール", "通行止", "片側交互", "開催"], StringComparison.Ordinal);

    /// <summary>Behind the number: the road or land before it, not the house (道路占用 and works notices write 地先, 地内).</summary>
    private static readonly string[] Beside = ["地先", "地内", "付近", "周辺", "沿い", "交差点", "前路上", "前交差点", "前の道路", "地番の道路", "ほか地内", "外地内", "他地内", "先"];

    public static bool Own(Reading reading, int start, int end, bool isLabelled)
    {
        var text = reading.Text;
        var before = text.Before(start, Far).LastSentence();
        var behind = text.Behind(end, Near).FirstSentence();
        if (IsPolicyPlace(reading, start, end, before, behind))
        {
            return true;
        }

        if (ContactColumns.Tell(reading, start) is { } isOfHouse)
        {
            return isOfHouse;
        }

        if (IsForSale(reading, start, end))
        {
            return true;
        }

        if (Residents.LiveAt(behind) || ContactPeople.EndWithPerson(before) || ContactPeople.BeginWithPerson(text.Slice(text.LineStart(start), start)))
        {
            return false;
        }

        if (IsOfOffice(text, end, before))
        {
            return true;
        }

        if (Residents.OrHomesAreIn(before) || Residents.OrHomesAreIn(behind) || isLabelled)
        {
            return Organisations.End(before) || (behind.StartsWith("の") && behind.IndexOfAny("前裏隣向上横脇") < 0 && before.IndexOfAny("空宅家") < 0 && !Residents.AreIn(before) && !Residents.AreIn(behind) && Organisations.HaveWhatPrecedes(behind)) || (IsOnlyLabelled(before) && Headings.NameOrganisation(reading, start)) || (before.TrimEnd(" :は").EndsWithAny(Sendings) && !Residents.AreIn(behind) && Organisations.HaveWhatPrecedes(behind));
        }

        return IsBeside(behind) || Organisations.HaveWhatFollows(text, start, before) || Organisations.HaveWhatPrecedes(behind) || behind.IndexOfAny(Works) >= 0 || IsBesideTelephone(reading, start) || Headings.NameOrganisation(reading, start);
    }

    /// <summary>Land that a public body offers, told by its kind or size.</summary>
    private static bool IsForSale(Reading reading, int start, int end) =>
        reading.Text.LineAround(start, end, LongestLine) is var line && line.IndexOfAny(Parcels) >= 0 && !Residents.OrHomesAreIn(line) && reading.OffersLand;

    /// <summary>The text offers land and names nobody.</summary>
    public static bool AreOffered(FoldedText text) =>
        text.Span.IndexOfAny(PublicLand) >= 0 && text.Span.IndexOfAny(Parties) < 0 && !ContactPeople.AreNamed(text, 0, text.Length);

    private static readonly SearchValues<string> PublicLand = SearchValues.Create(
        [.. new[] { "市有", "町有", "村有", "区有", "県有", "公有", "国有" }.SelectMany(owner => new[] { "地の売", "地売", "地を売", "財産売", "財産の売", "地の貸", "地貸", "地の公募", "地一般競争", "物件売", "物件の売" }.Select(deed => owner + deed))], StringComparison.Ordinal);

    private static readonly SearchValues<string> Parcels = SearchValues.Create(["宅地", "地目", "地積", "雑種地", "㎡", "m2", "平米"], StringComparison.Ordinal);

    /// <summary>Who buys, rents, lives beside it or holds it.</summary>
    private static readonly SearchValues<string> Parties = SearchValues.Create(["落札", "買受", "買い受", "借受", "借り受", "申込者", "契約者", "隣接", "隣地", "占拠", "相手方", "相談", "希望し"], StringComparison.Ordinal);

    private const int LongestLine = 200;

    /// <summary>予約 0256-… 三条市旭町2-3-1: whose the telephone before it is.</summary>
    private static bool IsBesideTelephone(Reading reading, int start)
    {
        var end = reading.Text.Back(start, " 、,/・(", Near);
        return reading.Found.Exists(found => found is { Type: InformationTypes.Phone, IsPublic: true } && found.Folded.End == end);
    }

    /// <summary>現場は…, 場所は…: where something happened, be it at a house or not, with no organisation around.</summary>
    public static bool MayBeHome(Reading reading, int start, int end)
    {
        var before = reading.Text.Before(start, Far).LastSentence();
        var behind = reading.Text.Behind(end, Near).FirstSentence();
        var site = before.TrimEnd(" はがも:、の→");
        return site.EndsWithAny(Scenes) && !Organisations.HaveWhatFollows(reading.Text, start, site[..^2].TrimEnd("の")) && !Organisations.HaveWhatPrecedes(behind) && !IsBeside(behind) && before.IndexOfAny(Works) < 0 && behind.IndexOfAny(Works) < 0
            && !IsPolicyPlace(reading, start, end, before, behind) && !IsOfOffice(reading.Text, end, before);
    }

    /// <summary>送付先 〒… 人事課 任用係 宛: where papers are sent, with the office behind.</summary>
    private static readonly string[] Sendings = ["送付先", "提出先", "郵送先", "返送先", "宛先", "あて先", "発送先"];

    private static readonly string[] Scenes = ["現場", "場所", "現地", "箇所", "物件"];

    /// <summary>The office's own: …これが市役所の住所です, and what it prints on its papers, beside its name: 名刺の住所は…（三条市役所）.</summary>
    private static bool IsOfOffice(FoldedText text, int end, ReadOnlySpan<char> before)
    {
        var behind = text.Behind(end, Far).FirstLine();
        return !Residents.AreIn(before) && !Residents.AreIn(behind) && (IsOwned(before) || IsOwned(behind) || (before.IndexOfAny(Papers) >= 0 && behind.IndexOfAny(Offices) >= 0));
    }

    /// <summary>市役所の住所は, but not 市役所の住所録.</summary>
    private static bool IsOwned(ReadOnlySpan<char> clause) =>
        clause.IndexOfAny(Owned) is var at and >= 0 && clause[at..].IndexOfAny('所', '地') is >= 0 && clause[at..].IndexOfAny("録変異証") < 0;

    private static readonly SearchValues<string> Owned = SearchValues.Create(
        [.. new[] { "役所", "役場", "庁舎", "本庁", "当庁", "支所", "市", "町", "村", "県", "当課", "当係", "当局", "本校", "当園", "センター", "公民館", "図書館" }.SelectMany(office => new[] { office + "の住所", office + "の所在地", office + "の住居表示" })], StringComparison.Ordinal);

    private static readonly SearchValues<string> Papers = SearchValues.Create(
        ["名刺", "封筒", "差出人", "差し出し", "返送先", "返信先", "宛先", "請求書", "領収", "見積", "契約書", "公印", "ゴム印", "表札", "看板", "案内図", "地図", "パンフ", "チラシ", "ホームページ", "レターヘッド", "届出者欄", "使用の本拠"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Offices = SearchValues.Create(["役所", "役場", "庁舎", "市長", "町長", "村長", "知事", "教育長"], StringComparison.Ordinal);

    /// <summary>住所 and nothing else before it on its line, as on a card.</summary>
    private static bool IsOnlyLabelled(ReadOnlySpan<char> before) => before.Trim(" :・■●○【】[]〒/|\t0123456789-") is "住所" or "所在地" or "ご住所" or "";

    private static bool IsBeside(ReadOnlySpan<char> behind) => behind.TrimStart(" のと(").StartsWithAny(Beside);

    private static bool IsPolicyPlace(Reading reading, int start, int end, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        foreach (var place in reading.Context.PublicContacts.Places)
        {
            if (before.IndexOf(place, StringComparison.Ordinal) >= 0 || behind.IndexOf(place, StringComparison.Ordinal) >= 0 || reading.Text.Slice(start, end).IndexOf(place, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
