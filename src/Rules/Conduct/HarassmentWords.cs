using System.Text.RegularExpressions;

namespace ComplianceBot.Rules.Conduct;

/// <summary>Words that hurt, by kind. Works on folded text. Direct speech at somebody is looked for; a topic alone is not enough.</summary>
internal static partial class HarassmentWords
{
    /// <summary>Without one of these nothing below matches.</summary>
    public static readonly Hint Any = Hint.Of(
        "殺す", "殺さ", "殺し", "死ね", "い目", "だじ", "クビ", "首に", "潰し", "つぶ", "てろ",
        "お前", "おま", "てめ", "んた", "あい", "こい", "役立", "タタ", "無能", "クズ", "ゴミ", "給料", "能無", "バカ", "馬鹿", "アホ", "頭が", "頭お", "頭悪", "辞め", "顔も",
        "何色", "見せ", "胸が", "胸大", "胸小", "ーサ", "セッ", "エッ", "やら", "ヤら", "抱か", "ホテ", "エロ",
        "くせ", "クセ", "分際", "国人", "害者", "い者", "在日", "部落", "女は", "男な", "男の");

    /// <summary>Quoted words are taken out, and what then stands together may be a word too.</summary>
    public static readonly Hint Quotes = Hint.Of("「", "『", "\"", "“");

    /// <summary>What a text seems to be; null when nothing is found.</summary>
    public static string? KindOf(ReadOnlySpan<char> text) =>
        Threat().IsMatch(text) ? "脅し"
        : Sexual().IsMatch(text) ? "性的な言動"
        : Discrimination().IsMatch(text) ? "差別"
        : Insult().IsMatch(text) ? "侮辱" : null;

    [GeneratedRegex("(?:ぶっ|ブッ)?殺(?:すぞ|してやる|されたいか|したろか)|(?:^|[^が-ん])死ね(?:よ|や|ばいいのに|[。!、\\s]|$)|(?:お前|おまえ|てめえ|あいつ)[^。\\n]{0,10}死ね|痛い目(?:に(?:あ|遭)わせ|を?見せて|見たい)|ただじゃ(?:おか|置か|済ま|すま)|(?:クビ|首)に(?:してやる|したる|するぞ)|潰してやる|つぶしてやる|覚えてろよ", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Threat();

    [GeneratedRegex("(?:お前|おまえ|てめえ|あんた|あいつ|こいつ)(?:なんか|みたいな|のような|は|って)?[^。\\n]{0,12}(?:いらない|要らない|使えない|消えろ|辞めろ|やめろ|クズ|ゴミ|無能|バカ|馬鹿|アホ)|(?:役立たず|ヤクタタズ|無能|クズ|ゴミ|給料泥棒|能無し)(?:が[、。!\\s]|が$|め[、。!\\s]|め$|野郎|だな|は(?:黙れ|帰れ|消えろ|辞めろ))|(?:バカ|馬鹿|アホ)(?:か|じゃないのか)(?:お前|おまえ|[、。!?\\s]|$)|頭(?:が)?(?:おかしい|悪い)(?:んじゃ|のか)|辞めて?(?:しまえ|ちまえ)|顔も見たくない", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Insult();

    [GeneratedRegex("(?:下着|パンツ|ブラ)(?:は|の色は?|って)何色|(?:下着|裸|胸)(?:の?写真)?を?見せて(?:よ|ください|くれ|ほしい)|胸(?:が)?(?:大きい|小さい)(?:ね|な|よね)|スリーサイズ(?:は|教えて|を教えて)|(?:セックス|エッチ)(?:しよう|しない|したい|させて)|(?:やらせて|ヤらせて|抱かせて)(?:よ|くれ|[。!?\\s]|$)|(?:二人で|2人で|今夜)ホテル(?:に|へ)?(?:行こう|行かない|行きませんか)|エロい(?:体|身体|顔|な|ね)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Sexual();

    [GeneratedRegex("(?:女|男|外国人|障害者|障がい者|高卒|年寄り|おばさん|おっさん|独身|派遣|非正規|会計年度)(?:の)?(?:くせに|クセに|分際で)|(?:外国人|障害者|障がい者|在日|部落(?:の)?(?:人間|者|出身))(?:は|なんか|なんて)[^。\\n]{0,6}(?:出て行け|出ていけ|帰れ|いらない|邪魔|信用できない)|女は(?:黙|お茶|家に|引っ込)|男(?:なら|のくせに)(?:泣く|弱音)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Discrimination();

    /// <summary>Speech of others in brackets, told on: 「…」と怒鳴られ, 「…」という野次.</summary>
    [GeneratedRegex("[「『\"“][^」』\"”\\n]{1,200}[」』\"”](?=と|との|という|などと|など|等|の(?:発言|暴言|投稿|書き込み|野次|ような))", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    public static partial Regex Quoted();

    /// <summary>Training, records of complaints and of consultations, education and reports speak of the same words by duty.</summary>
    [GeneratedRegex("研修|講座|ハラスメント(?:防止|対策|相談|事例|に(?:あた|当た))|啓発|人権|事例|相談(?:記録|票|内容|があ|を受け|者)|訴え(?:あり|が|て)|苦情|クレーム|通報|被害(?:届|者|を|に)|と(?:言わ|いわ|怒鳴ら|罵ら|書かれ|送られ|暴言)|来庁者|電話の相手|相手方|市民から|住民から|報道|記事|脚本|台本|セリフ|歌詞|あらすじ", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    public static partial Regex Harmless();
}
