namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>The long rows of the folding table, in the order of their code points (Unicode character database).</summary>
internal static class FoldData
{
    /// <summary>U+FF61–U+FF9D, half-width kana.</summary>
    public const string HalfWidthKana = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>U+2F00–U+2FD5, radicals as PDF readers give them.</summary>
    public const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮" +
        "皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>U+F900–U+FAD9, compatibility ideographs; ・ where the character stands for itself.</summary>
    public const string CompatibilityIdeographs =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索" +
        "參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙" +
        "淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀・・塚・晴・・凞猪益礼神祥福靖精羽・蘒・諸・・逸都・・・飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲" +
        "敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵・舘・・並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌" +
        "窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜・・・㮝䀘䀹・・・齃龎";

    /// <summary>Pairs of a variant and the character that the name tables use.</summary>
    public const string Variants =
        "髙高﨑崎邊辺邉辺齋斎齊斉濵浜濱浜嶋島嶌島澤沢廣広櫻桜國国眞真實実德徳惠恵壽寿榮栄瀨瀬渕淵冨富峯峰曾曽條条藏蔵應応學学縣県區区號号" +
        "萬万圓円彌弥豐豊龍竜瀧滝槇槙籔薮藪薮淺浅關関鹽塩鐵鉄澁渋檜桧櫛櫛穗穂繩縄莊荘賴頼隆隆黑黒黃黄靜静靑青飮飲鷗鴎鷄鶏麥麦戶戸步歩每毎尙尚" +
        "德徳寬寛晚晩曆暦樣様橫横溫温狹狭祿禄禮礼綠緑緖緒與与舊旧藝芸處処衞衛證証讀読變変醫医釋釈錢銭鑛鉱險険隨随雜雑靈霊驛駅體体點点齡齢" +
        "⻑長⻄西⻘青⻝食⻩黄⻫斉⻲亀⺟母⺠民⼾戸⻤鬼⻨麦" +
        "栁柳桒桑槗橋圡土逹達埜野嵜崎㟢崎舩船昻昂冝宜鄕郷邨村敎教曻昇增増淸清渊淵熈熙煕熙遙遥鎭鎮閒間顯顕顏顔靏鶴靎鶴鸖鶴團団壯壮將将巖巌彥彦曉暁會会樂楽檢検氣気當当發発稻稲穰穣絲糸總総聰聡萠萌覺覚觀観讓譲轉転釼剣劒剣劔剣隱隠雙双龜亀兩両亞亜佛仏倂併勳勲勵励單単嚴厳圍囲壹壱奧奥嶽岳戰戦擴拡攝摂樞枢淨浄濟済燈灯獨独瑤瑶禰祢稱称肅粛臺台螢蛍譽誉豫予鑄鋳陷陥麴麹內内";

    /// <summary>U+32D0–U+32FE, circled katakana.</summary>
    public const string CircledKana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲ";

    /// <summary>Raised and small capital letters, each followed by the plain one.</summary>
    public const string SmallLetters = "ᵃaᵇbᶜcᵈdᵉeᶠfᵍgʰhⁱiʲjᵏkˡlᵐmⁿnᵒoᵖpʳrˢsᵗtᵘuᵛvʷwˣxʸyᶻzᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

    /// <summary>Ideographs beyond the first plane, each followed by the form that the name tables use.</summary>
    public const string HigherVariants = "𠮷吉𡈽土𣘺橋𠀋丈𥔎崎𦚰脇𣳾泰𢈘鹿𡌛野𠩤原𢌞廻𥙿裕𣷹添𠮟叱𩵋魚𨕫辺";

    /// <summary>Letters of other alphabets that look like Latin ones, each followed by its double.</summary>
    public const string Lookalikes = "АAВBЕEКKМMНHОOРPСCТTХXаaеeоoрpсcуyхxіiІIјjѕsΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo";
}
