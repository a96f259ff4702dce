using System.Text.RegularExpressions;

namespace ComplianceBot.Rules.Security;

/// <summary>How somebody says that a device with the app on it is gone (p.3-08). Works on folded text.</summary>
internal static partial class LostDeviceWords
{
    private const string Device = @"(?:スマホ|スマートフォン|スマフォ|携帯(?:電話)?|ケータイ|ガラケー|端末|タブレット|iphone|ipad|アイフォン|アイフォーン|アイパッド|ノートパソコン|ノートpc|モバイルpc|パソコン(?=[^をが。\n]{0,3}[をが、,]?[^をが。\n]{0,12}(?:紛失|盗|置き忘れ|なくし|無くし)))";

    /// <summary>Without one of these nothing below matches: most messages are let go by this alone.</summary>
    public static readonly Hint AnyLoss = Hint.Of("なく", "無く", "失く", "紛失", "盗", "忘れ", "てき", "落", "見つ", "見当", "どこ");

    /// <summary>Nor without one of these, but in the talk with the bot.</summary>
    public static readonly Hint AnyDevice = Hint.Of("スマ", "携帯", "ケー", "ガラ", "端末", "タブ", "ph", "pa", "アイ", "ノー", "モバ", "パソ");

    /// <summary>Past or present state, never a wish or a condition: those are taken out by what follows.</summary>
    private const string Loss =
        "(?:(?:なく|無く|失く)(?:しました|した|してし|しちゃ|して|なった|なりました|なって)"
        + "|(?:紛失|盗難)(?:しました|した|してし|しちゃ|して|です|でし|に(?:あ|遭)い|に(?:あ|遭)って|に(?:あ|遭)った|届|[!。、]|$)"
        + "|盗まれ(?:ました|た|て)|盗られ(?:ました|た|て)"
        + "|(?:置き忘れ|置いてき|落っことし|落とし|落し)(?:ました|た|て|ちゃ)"
        + "|見つか(?:らない|らなく|りません|らん|らず)|見当たら(?:ない|なく|ず)|見当たりません|どこにもな(?:い|く)|どこにもありません)";

    /// <summary>What makes it a rule, a question, a report of others or an exercise instead of a loss.</summary>
    private const string NotAfter =
        "(?!(?:た)?(?:ら|場合|とき|時|際|こと|人|方|ケース|経験)|(?:い|おり|は(?:いな|おり))?ません|(?:は)?いな|はな|は(?:ありません|あってはな)|ないよう|そう|らしい|も(?:大丈夫|安心)|は(?:いけ|なら|だめ|駄目))";

    /// <summary>スマホを電車に置き忘れた, 公用携帯が見つからない, 端末の紛失です.</summary>
    [GeneratedRegex(Device + @"(?!の(?!紛失|盗難)|ケース|カバー|充電|番号|会社|ショップ|販売|アプリ|から|で(?!す)|に)[^をの。\n]{0,3}[をがもの、,\s]?[^をが。!?\n]{0,20}?" + Loss + NotAfter, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    public static partial Regex DeviceThenLoss();

    /// <summary>なくしたのは公用携帯です, 盗まれました、スマホです.</summary>
    [GeneratedRegex(@"(?:なくした|無くした|失くした|紛失した|盗まれた|落とした|置き忘れた)(?:のは|物は|ものは)[、\s]?[^。\n]{0,10}?" + Device + "|(?:なくし|無くし|紛失し|盗まれ)ました[。、!\\s]{0,2}[^。\\n]{0,6}?" + Device + @"(?=です|$|。)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    public static partial Regex LossThenDevice();

    /// <summary>紛失, スマホなし: a short cry for help in the talk with the bot.</summary>
    [GeneratedRegex(@"^\s*(?:紛失|盗難|なくした|なくしました|無くした|無くしました|失くした|失くしました|盗まれた|盗まれました)(?:しました|した|です|かも(?:しれません)?|みたいです)?[。!\s]*$", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    public static partial Regex CryForHelp();

    /// <summary>Somebody else's loss, something found, an exercise, an instruction, a thing that fell but is there.</summary>
    [GeneratedRegex("住民|市民|町民|来庁|お客|来客|利用者|観光|児童|生徒|園児|保護者|落とし物|落とし主|忘れ物|遺失|拾得|拾わ|拾い|拾っ|預か|届けられ|訓練|研修|想定|演習|シナリオ|マニュアル|ドラマ|映画|小説|ゲーム|見つかりました|見つかった|出てきました|画面が割|割れ|ひび|壊れ|電源|充電がな|電池がな|バッテリー|電波|圏外|家に(?:置き)?忘れ|家に置いて|自宅に|自席に|机に", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    public static partial Regex SomethingElse();

    /// <summary>The speaker's own, or the city's: then even words of others do not take it away.</summary>
    [GeneratedRegex("私の|私が|自分の|わたしの|公用|業務用|貸与|庁用|市の(?:スマホ|携帯|端末|タブレット)|line ?works", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Milliseconds)]
    public static partial Regex Own();

    /// <summary>What no claim to be one's own can outweigh.</summary>
    [GeneratedRegex("訓練|研修|想定|演習|シナリオ|マニュアル|見つかりました|見つかった|出てきました|割れ|ひび|壊れ|電源", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    public static partial Regex Harmless();
}
