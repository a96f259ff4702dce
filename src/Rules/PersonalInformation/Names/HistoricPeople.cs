using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Rulers, writers, painters, composers and scholars that libraries and museums talk about, and whoever a board or an exhibition tells of as long dead: they have no personal information (個人情報保護法 Art. 2(1)).
/// A name that somebody living may well bear (吉田茂) does not belong in the list.</summary>
internal static class HistoricPeople
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new HashSet<string>(
    [
        "卑弥呼", "聖徳太子", "空海", "最澄", "親鸞", "日蓮", "道元", "法然", "平清盛", "源頼朝", "源義経", "足利尊氏", "武田信玄", "上杉謙信", "直江兼続", "織田信長", "明智光秀", "豊臣秀吉", "石田三成", "徳川家康", "徳川吉宗", "徳川慶喜", "伊達政宗", "真田幸村", "千利休", "松尾芭蕉", "小林一茶", "与謝蕪村", "良寛", "葛飾北斎", "歌川広重", "伊能忠敬", "杉田玄白", "平賀源内", "坂本龍馬", "西郷隆盛", "大久保利通", "吉田松陰", "高杉晋作", "勝海舟", "河井継之助", "山本五十六", "伊藤博文", "板垣退助", "大隈重信", "福沢諭吉", "渋沢栄一", "津田梅子", "犬養毅", "東条英機", "田中角栄",
        "夏目漱石", "森鴎外", "樋口一葉", "正岡子規", "高浜虚子", "尾崎紅葉", "島崎藤村", "田山花袋", "国木田独歩", "与謝野晶子", "石川啄木", "北原白秋", "萩原朔太郎", "高村光太郎", "宮沢賢治", "中原中也", "種田山頭火", "尾崎放哉", "芥川龍之介", "太宰治", "坂口安吾", "川端康成", "三島由紀夫", "谷崎潤一郎", "志賀直哉", "武者小路実篤", "金子みすゞ", "新美南吉", "小林多喜二", "松本清張", "司馬遼太郎", "竹久夢二", "棟方志功", "野口英世", "北里柴三郎", "湯川秀樹", "手塚治虫", "美空ひばり", "石原裕次郎",
        "ゴッホ", "ピカソ", "モネ", "ルノワール", "ムンク", "ダヴィンチ", "レオナルド・ダ・ヴィンチ", "ミケランジェロ", "ベートーヴェン", "ベートーベン", "モーツァルト", "ショパン", "シューベルト", "シューマン", "チャイコフスキー", "バッハ", "ブラームス", "シェイクスピア", "ゲーテ", "トルストイ", "ドストエフスキー", "ヘミングウェイ", "カフカ", "ニーチェ", "アインシュタイン", "ニュートン", "ダーウィン", "エジソン", "ナイチンゲール", "ヘレンケラー", "ヘレン・ケラー", "マザーテレサ", "マザー・テレサ", "ガンジー", "リンカーン", "ケネディ", "チャーチル", "ナポレオン", "ヒトラー", "アンネ・フランク", "アンネフランク",
    ], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private const int Around = 60;

    /// <summary>Where the dead are told of: boards, museums, histories.</summary>
    private static readonly SearchValues<string> Shown = SearchValues.Create(
    [
        "特別展", "企画展", "記念展", "展示", "解説", "説明板", "案内板", "看板", "パネル", "年譜", "年表", "略年", "郷土史", "郷土誌", "市史", "町史", "村史", "県史", "史料", "資料館", "記念館", "文学館", "博物館", "美術館", "図書館", "偉人", "先人", "文豪", "銅像", "石碑", "句碑", "歌碑", "墓碑", "顕彰", "展示", "企画展", "特別展", "展覧会", "回顧展", "生家", "旧居", "旧宅", "ゆかりの", "観光ガイド", "パンフレット", "大河ドラマ",
    ], StringComparison.Ordinal);

    /// <summary>That somebody lived long ago or is long dead.</summary>
    private static readonly SearchValues<string> Past = SearchValues.Create(
    [
        "没後", "生誕", "江戸時代", "江戸期", "江戸後期", "江戸中期", "江戸初期", "江戸末期", "江戸の", "明治の", "明治期", "明治時代", "明治初", "大正の", "大正期", "大正時代", "昭和初期", "昭和戦前", "幕末", "戦国", "安土桃山", "室町", "鎌倉時代", "平安", "奈良時代", "世紀の", "近世", "中世", "藩主", "藩士", "城主", "大名", "没", "歿", "生誕", "死去", "夭折", "早世", "夭逝", "亡くな", "世を去", "病死", "戦死", "辞世", "享年", "晩年", "生涯",
    ], StringComparison.Ordinal);

    public static bool Are(FoldedText text, int start, int end) => Names.Contains(text.Slice(start, end)) || AreToldOf(text, start, end);

    /// <summary>…は結核で若くして亡くなった、と解説板に: a board tells of somebody without a title who lived long ago.</summary>
    private static bool AreToldOf(FoldedText text, int start, int end)
    {
        var before = text.Before(start, Around).LastSentence();
        var behind = text.Behind(end, Around).FirstSentence();
        return !Titles.AreAt(text, end) && (before.IndexOfAny(Past) >= 0 || behind.IndexOfAny(Past) >= 0) && (before.IndexOfAny(Shown) >= 0 || behind.IndexOfAny(Shown) >= 0);
    }
}
