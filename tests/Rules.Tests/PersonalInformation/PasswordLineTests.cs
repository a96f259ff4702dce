namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Passwords as they are told across a desk, in speech, dialect, kana and kanji digits. All of them are invented.</summary>
public sealed class PasswordLineTests
{
    private const string Blocked = """
        パスワード：HANAKO_YAMADA=
        グループウェアの共用アカウント city-desk / #Haru@331 まだ入れます
        サーバ室 4417# （暗証番号は係員のみ）
        書庫の鍵は#4471を押して回す
        7391#が書庫の暗証番号
        金庫 ダイヤル右4回28 左3回61 右2回07
        入館番号は4821です
        施錠コード 7342 で入れます
        共有フォルダに入るパスワードなんですが hinode7731 です
        パスワードですけどmatsubara3309って打ってください
        パスワードだけどさ、kuroneko_55 だったよ
        パスワードなんですけど、はっきり言うと kuroneko_55 です
        ログインのパスですが大文字でAKAGI2290ですよ
        あーパスワードね、あれtanabata0707やわ
        パスワード、変わってないなら himawari#21 のはずやで
        パスワードはたしか ringo8812 だったと思う
        予約システムのパスワードはですね全部小文字でsakuragi4471になります
        パスワードが変わりまして、今日からは Toki-2291x です
        パスワードですが、先週変更しましてyamabuki#90になっています
        新しいPWやけど Umineko77! にしといたで
        パスワード教えときますね¶¶fujisan-3776m
        パスワードを変更しました。¶新：Kaede!5520¶旧は使えません
        パスワードは以下です¶---¶Rindo*4410¶---
        パスワードは次のとおりです。¶　Shirakaba88
        PWこれね tsukimi0915
        pwこれ→shiosai_204
        議会中継PCのPASSはkaijo-39xです
        pass: minato2218
        pw= hotaru-1122
        ぱすわーどは asagiri4455 だよ～
        パスワード　：　ＫＯＧＵＭＡ２２１１
        初期PW(全員共通)はWelcome#2026です
        仮パスは tmp-8830 にしてあります。初回に変えて
        解凍パス: mikoshi77
        zipのパスはfuurin-12やから開けてみて
        添付のPWです→ ayame_0618
        Wi-Fiのパスは来賓用が guest-koen55 になってます
        会議室のWi-Fi SSIDはshimin-free、パスはyukari3321
        SSID kodomo-kan / PASS suzume2288
        無線LANの接続キーは 8f3kd02msa です
        ルーターの裏のキー: a1b2c3d4e5f6 で入れました
        共有アカウント soumu-share のパスワード、半角で nadeshiko+17 です
        ID kouhou03　パスワード kouhou-2290z
        IDとパスワードは kikaku02 / tonbo!8841 です
        アカウントはbousai、パスワードはbousai119!です
        管理者でログインしてください。ID root PW Kuroshio#3
        パスワードはカタカナで「ヒマワリ」です
        PWは漢字で「夕焼小焼」です。変換して入れて
        合言葉は「しろいうさぎ」でお願いします
        合言葉、「かわせみ」です
        合い言葉はあおぞら。電話で聞かれたら答えて
        zipのパスは全角カナでタンポポです
        解凍パスワード：あさがお2026
        パスワードは平仮名で、たけのこ です
        パスワードはひらがなでこいのぼりと入れてください
        エクセルのパスワードは『まつり太鼓』です
        秘密の質問の答えは「ブランコ」です
        秘密の質問（母校の名前）の答え：東山小
        秘密の質問は好きな食べ物、答えはおはぎで登録した
        秘密の質問→最初に飼った犬　答え→コタロー
        合言葉を聞かれたら「ぽんぽこ」と答えてください
        書庫の暗証番号、八四一三です
        倉庫の暗証番号は二五九一に変わりました
        PINは〇六二八です
        公用車の鍵ボックスの番号は4471です
        キーボックスの暗証は ０３１９ です
        暗証番号 7-7-2-1 です
        金庫の番号 右3左8 ではなく暗証番号 9932 で開きます
        タブレットのロック解除は 2580 です
        スマホのロック番号4912です
        入口のテンキー 1597# です
        通用口の解錠コードなんですけど4408に変わってます
        暗証番号は前と同じ5531やで
        カードの暗証番号をお伺いしたら8830とのこと
        PINコード 492013 が届きました
        サイネージの管理画面、ログインはadmin、PWはShiosai-77で通ります
        会議室予約のパスワード変更しといたで。tsubaki0903や
        パスは mizube_88 っす
        保育システムPW：Donguri5510（大文字小文字注意）
        パスワードは、えー、小文字のエス・エー・エヌではじまる sanbashi77 です
        PASSWORD→Asunaro$12
        zip pass : nemuri-neko3
        解凍用パスワードは先ほどの yukimi2026 になります
        パスワードが yamaneko-8 から shirasagi-9 に変わりました
        パソコンのPINは 4821 やで
        PIN 7702でお願いします
        暗証番号七七〇二です
        金庫は 右2回で 暗証番号は 3348 です
        防犯カメラのパスワードはbousai2211のままです
        教育委員会の共有PC、ログインパスは「gakkou-55」。
        ゲストWi-Fi：SSID city-guest2 / パスワード umikaze2210
        Wi-FiのPWが変わりました。komachi_0912
        Zoomのアカウントのパスワードは Kaigi#2026 です
        合言葉は「すいか」で受付してください
        電話での本人確認の合言葉：ゆきうさぎ
        秘密の質問の答え「たまご焼き」
        秘密の質問、母の旧姓で答えは若松です
        パスワードは漢字で『桜吹雪』だよ
        ユーザーID：hoken05 / パスワード：hoken05pass!
        ID/PWは kaikei01 / Kaikei#0401
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, "", "");

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_password_is_found_however_it_is_told(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
