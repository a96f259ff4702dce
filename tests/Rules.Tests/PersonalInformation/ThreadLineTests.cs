namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Threads of a city's desks: who called and from where, a number that two people read out in turn, invitations, test data. All data is invented.</summary>
public sealed class ThreadLineTests
{
    [Theory]
    [InlineData("block", "a:桐山みどりって名乗ってました|b:連絡先聞けた？|a:090-2983-2462")]
    [InlineData("block", "a:さっきの電話だれからでした？|b:桐山みどりです、市民の方|a:番号は|b:090-2983-2462")]
    [InlineData("block", "a:お客さんの名前なんて人だっけ|b:桐山みどり|a:電話は|b:090-2983-2462")]
    [InlineData("block", "a:はせがわみきさんから着信あり、折返し希望|b:番号わかります？|a:08063003393です")]
    [InlineData("block", "a:きりやまみどりって人から電話|b:折返しは？|a:090-2983-2462")]
    [InlineData("block", "a:キリヤマミドリって人から電話|b:折返しは？|a:090-2983-2462")]
    [InlineData("ok", "a:担当は誰ですか|b:佐藤健一です")]
    [InlineData("ok", "a:これ誰の傘ですか？|b:山田太郎さんのです")]
    [InlineData("ok", "a:誰かUSB知りませんか|b:田中さんが持ってます")]
    [InlineData("ok", "a:わたなべみきさん、明日の会議お願いします|b:了解です 0256-34-5511(内線297)です")]
    [InlineData("ok", "a:市民課の直通なんだっけ|b:0256-34-5512")]
    [InlineData("ok", "a:体育館の住所 三条市旭町二丁目3番1号|a:電話 0256-34-1122")]
    [InlineData("warn", "a:きりやまさん来てます？|b:08063003393です")]
    public void Who_called_is_named_in_one_post_and_reached_by_another(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));

    [Theory]
    [InlineData("block", "a:NGUYEN VAN ANHさんの転入、生年月日いつでしたっけ|b:1994/05/01")]
    [InlineData("block", "a:窓口の方 LEE MINJUN で合ってますか？|b:はい 生年月日 1988年3月4日")]
    [InlineData("block", "a:帰化申請の電話くれた人 KHAN IMRAN だっけ|b:そう 090-1112-3334")]
    [InlineData("ok", "a:明日の窓口、LAN CABLE の交換で来た人います？|b:はい 2026/05/01")]
    [InlineData("ok", "a:会議の案内 ZOOM MEETING ROOM でOK？|b:はい 日付 2026/05/01")]
    public void A_name_in_Latin_letters_is_asked_about(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));

    [Theory]
    [InlineData("block", "a:野口さんのマイナンバー、最初の8桁は 48201930 とのこと|b:うしろの4桁はこちらで控えてました 5576")]
    [InlineData("block", "a:マイナンバー 4820|b:次 1930|a:最後 5576")]
    [InlineData("block", "a:年金番号、頭の4桁は 1234|b:真ん中 567|a:末尾 890")]
    [InlineData("ok", "a:マイナンバーカードの交付、今日の前半は 1200|b:後半 1300")]
    [InlineData("ok", "a:マイナンバー送りますね|b:内線 4820|a:会議室1203です|b:3576号室ですよ")]
    [InlineData("block", "a:滝本早苗さんの番号言います 080|a:2233|a:4455")]
    [InlineData("block", "a:滝本早苗さん|a:080-2233|a:4455")]
    [InlineData("ok", "a:開始は 0900|a:終了 1730|a:受付 1012")]
    public void Two_people_read_out_one_number_in_turn(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));

    [Theory]
    [InlineData("ok", "a:15時からの打合せ Zoom です|b:ミーティングID 812 3344 5566|b:パスコード 482913")]
    [InlineData("ok", "a:会議ID：123 456 789 012|a:入室パスワード：hB7k2q")]
    [InlineData("ok", "a:https://zoom.us/j/84495656829|a:パスコード:482913")]
    [InlineData("ok", "a:ミーティングID 844 9565 6829|b:パスコードは？|a:482913")]
    [InlineData("ok", "a:Zoomのパスコードわかる？|b:482913")]
    [InlineData("ok", "a:Zoom 14時から|a:ID 844 9565 6829 パスコード 429727")]
    [InlineData("block", "a:Zoom 14時から|a:ID kagi パスワード Kiso#4821")]
    [InlineData("block", "a:14時から県のZoom|b:共有アカウントのパスワードは Kiso#4821 です")]
    [InlineData("block", "a:ミーティングID 844 9565 6829|b:資料のパスワードは Kiso#4821 です")]
    [InlineData("block", "a:Zoomのアカウント ログインID city-zoom|a:パスワード Kiso#4821")]
    [InlineData("block", "a:書庫の暗証番号|a:7719")]
    [InlineData("block", "a:倉庫のID kagi|b:Nezumi#77a がパスワード")]
    public void A_meeting_s_passcode_follows_its_invitation(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));

    [Theory]
    [InlineData("ok", "a:訓練用のダミーを流します|a:マイナンバー 123456789018|a:山田太郎 昭和60年1月2日生 三条市旭町二丁目3番1号")]
    [InlineData("ok", "a:今から架空データを投稿します。反応しないでください|a:山田太郎|a:1990/04/01")]
    [InlineData("ok", "a:次のメッセージは見本です|a:氏名：山田太郎 電話：090-1234-5678")]
    [InlineData("block", "a:以下ダミーです|b:佐藤花子さん 1990/04/01生 090-1234-5678")]
    [InlineData("block", "a:以下ダミーではなく本番のデータです|a:佐藤花子 1990/04/01生 090-1234-5678")]
    [InlineData("block", "a:ダミーデータは消しておきました|b:了解です|a:佐藤花子さん 1990/04/01生 090-1234-5678")]
    [InlineData("block", "a:見本のとおり入力しました。以下です|a:佐藤花子さん 1990/04/01生 090-1234-5678")]
    [InlineData("block", "a:テスト用端末で受けました。以下の方|a:佐藤花子さん 1990/04/01生 090-1234-5678")]
    public void Invented_data_is_announced_by_who_sends_it(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));

    [Theory]
    [InlineData("block", "a:123456789018|b:これ何ですか|a:坂口さんの個人番号です。届書に転記をお願いします")]
    [InlineData("block", "a:309012345620|b:どなたの何ですか|a:免許証番号です、確認してください")]
    [InlineData("ok", "a:202611040912|b:何の番号ですか|a:問合せ番号です。マイナンバーの申請書に書いてください")]
    [InlineData("ok", "a:202611040912|a:マイナンバーですか？確認してください")]
    public void What_is_asked_behind_a_name_for_the_number_is_another_matter(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));

    [Theory]
    [InlineData("block", "a:漏水です。場所は三条市旭町二丁目3番1号|b:持ち主は？|a:登記簿だと桐山みどりでした")]
    [InlineData("block", "a:現場は三条市旭町二丁目3番1号ひまわり荘5号|b:住んでる人わかりますか|a:桐山みどりって人です")]
    [InlineData("block", "a:枝が道に出てる現場は三条市旭町二丁目3番1号|b:誰の土地？|a:桐山みどりになってました")]
    [InlineData("ok", "a:現場は三条市旭町二丁目3番1号です|b:何人で行く？|a:三人です")]
    [InlineData("ok", "a:現場は三条市旭町二丁目3番1号の公民館|b:所有者は？|a:登記は桐山みどりでした、昔は")]
    [InlineData("ok", "a:現場は三条市旭町二丁目3番1号|b:今日の監督員は誰ですか|a:山田太郎です")]
    [InlineData("ok", "a:集合場所は三条市旭町二丁目3番1号|b:担当は誰ですか|a:山田太郎です")]
    public void A_place_becomes_a_home_when_its_owner_is_told(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));

    [Theory]
    [InlineData("block", "a:桐山みどりさんの生年は昭和44年|b:何月何日ですか|a:1月23日")]
    [InlineData("block", "a:桐山みどりさんの誕生日、1月23日です|b:何年？|a:昭和44年です")]
    [InlineData("block", "a:桐山みどりさんの生年月日は？|b:昭和44年|b:1月23日")]
    [InlineData("ok", "a:桐山みどりさんの着任、年は平成14年|b:月日は？|a:4月1日です")]
    [InlineData("ok", "a:桐山みどりさん、生まれは昭和44年|b:了解です|a:会議は1月23日です")]
    [InlineData("ok", "a:昭和44年以前に生まれた方が対象です|b:締切は？|a:1月23日です")]
    public void A_date_of_birth_comes_in_two_pieces(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));

    [Theory]
    [InlineData("block", "a:庶務システムの秘密の質問、母の旧姓です|b:答えはほりうちです")]
    [InlineData("block", "a:秘密の質問で止まりました|b:答えは「かわばた小」で登録してます")]
    [InlineData("ok", "a:秘密の質問が出ました|b:答えはわかりません")]
    [InlineData("ok", "a:クイズ、最初の市長は？|b:答えはほりうちです")]
    [InlineData("block", "a:海外視察研修の書類、パスポート番号が抜けてます|b:えっと TZ1019509 です")]
    [InlineData("ok", "a:研修で旅券番号の書き方を説明します|b:TZ1019509 です")]
    public void An_answer_needs_no_word_for_what_it_is(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));

    [Theory]
    [InlineData("block", "a:桐山 みどりは今日来る？|b:うつ病で入院したそうです")]
    [InlineData("block", "a:桐山みどりって減免の対象でしたっけ|b:生保受給中なので対象です")]
    [InlineData("ok", "a:桐山 みどりは明日の会議出る？|b:生活保護の研修に行くそうです")]
    [InlineData("block", "a:三条市旭町二丁目3番1号のひとり暮らしの女性|b:何かあった？|a:統合失調症で通院が途切れています")]
    [InlineData("block", "a:認知症で徘徊が続いています|a:三条市旭町二丁目3番1号の82歳男性")]
    [InlineData("ok", "a:認知症カフェは公民館で|a:三条市旭町二丁目3番1号の公民館です")]
    [InlineData("block", "a:返戻になった方→桐山 みどり|a:新住所 三条市旭町二丁目3番1号")]
    [InlineData("block", "a:【転居】桐山 みどり|a:三条市旭町二丁目3番1号")]
    [InlineData("block", "a:No.3 桐山 みどり|a:三条市旭町二丁目3番1号")]
    [InlineData("block", "a:三条市旭町二丁目3番1号の中学生の女の子|a:父から虐待を受けていると通報")]
    [InlineData("block", "a:要確認の件 桐山 みどり|a:生年月日は昭和44年1月23日")]
    [InlineData("ok", "a:当番の方 桐山 みどり|a:会場は三条市旭町二丁目3番1号の公民館")]
    public void Of_whom_one_post_speaks_another_tells(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));

    [Theory]
    [InlineData("ok", "a:相談先どこ案内？|b:地域包括支援センターでお願いします。0256-34-5517")]
    [InlineData("ok", "a:市民に案内する番号は？|b:総務課の直通です！0256-34-5514")]
    [InlineData("ok", "a:問い合わせ先聞かれた|b:うちの課でいいよ。0256-34-5517")]
    [InlineData("warn", "a:保護者の折り返し先は？|b:自宅で。0256-34-5517")]
    [InlineData("warn", "a:桐山さんの連絡先は？|b:ご実家です。0256-34-5517")]
    public void The_sentence_before_says_whose_a_number_is(string decision, string talk) => Assert.Equal(decision, Conversation.Decide(talk));

    [Theory]
    [InlineData("block", "申請者坂井 あゆみ　電話080-2233-4466")]
    [InlineData("block", "相談者小林 さくら　携帯080-2233-4455")]
    [InlineData("ok", "POST /api/user/password HTTP/1.1 204")]
    [InlineData("ok", "再設定は https://login.example.jp/forgot-password/step2 から")]
    [InlineData("ok", "src/auth/password/validator2.ts を直しました")]
    [InlineData("ok", "# test data (fictional)¶name,tel¶山田 太郎,090-1234-5678")]
    [InlineData("block", "ID/password/Kiso#4821")]
    [InlineData("block", "ID kagi /pw Kiso#4821")]
    [InlineData("block", "url/id/pw Kiso#4821")]
    [InlineData("block", "https://intra.example.jp/login?user=kagi&password=Kiso#4821")]
    [InlineData("ok", "/* 架空の住民データ */¶[{\"name\":\"山田 太郎\",\"tel\":\"090-1234-5678\",\"mynumber\":\"123456789018\"}]")]
    [InlineData("ok", "// テストデータです。実在の方ではありません¶{\"name\":\"山田 太郎\",\"tel\":\"090-1234-5678\"}")]
    [InlineData("ok", "# 検証用ダミー（令和8年度 移行リハーサル）¶氏名,電話¶山田 太郎,090-1234-5678")]
    [InlineData("block", "# ダミーではありません。本番です¶name: 山田 太郎¶tel: 090-1234-5678")]
    [InlineData("block", "// 本番データ¶{\"name\":\"山田 太郎\",\"tel\":\"090-1234-5678\"}")]
    public void Pasted_lines_say_what_they_are(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line.Replace('¶', '\n')));
}
