namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Keys and tokens by their own format or their label, and what has the shape of one. All of them are invented.</summary>
public sealed class SecretLineTests
{
    private const string Blocked = """
        引継ぎ：glpat-HmWqZigCuUDIxbYBsEru
        glrt-QxKpZigCuUDabYBsErui を登録
        GOCSPX-aBcDeFgHiJkLmNoPqRsTuVwXyZ12
        APIキー: 7d9f1c2ab84e4f0f9a6b3c5d8e1f2a40
        APIキーは AbC12dEf34GhI56jKl78MnO90pQr です
        アクセストークン → eG9vYmFyMTIzNDU2Nzg5MGFiY2RlZg_9x
        クライアントシークレット: Qw3rTy7UiOp9As2D
        Client Secret=zX8cV6bN4mQ2wE0r
        Bot Secret : a8Kd93LsPq0Zx7Vb2NmT5
        aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY
        Authorization: Bearer 9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d
        https://hooks.slack.com/services/T02ABCDEF/B03GHIJKL/aBcDeFgHiJkLmNoPqRsTuVwX
        hf_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789
        sk-proj-abc123DEF456ghi789JKL012mno345
        sk-ant-api03-AbCdEf123456GhIjKl789012MnOpQr
        SASは ?sv=2024-05-04&ss=b&srt=co&sp=r&sig=Zk3LmN8pQ2rS5tUvW7xYz%3D です
        -----BEGIN OPENSSH PRIVATE KEY-----¶b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ¶-----END OPENSSH PRIVATE KEY-----
        PuTTY-User-Key-File-3: ssh-rsa¶Private-Lines: 14¶AAABAQC7¶
        {"client_email":"bot@x.iam.example","private_key":"-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n"}
        ghp_abcdefghijklmnopqrstuvwxyz0123456789
        LINEのチャネルアクセストークンは kT9xW2mQ7pLr5sVb8nZc3dFg6hJk1YtAeUiOoPqRs4w= です
        webhookのトークン：d41d8cd98f00b204e9800998ecf8427e
        トークンこれです 3f7a91c2d5e84b60a1f9c3e7
        token: 1a2b3c4d5e6f7a8b9c0d1e2f
        -----BEGIN CERTIFICATE-----¶MIIDdzCCAl+gAwIBAgIE¶-----END CERTIFICATE-----¶-----BEGIN PRIVATE KEY-----¶MIIEvQIBADANBgkqhkiG¶-----END PRIVATE KEY-----
        https://tenant.webhook.office.com/webhookb2/8f3a1c2d-1b1c-4222-8333-9444aa5a5f55@aaaa1111-2222-3333-4444-555566667777/IncomingWebhook/1
        "client_secret": "Qw3rTy7UiOp9As2D"
        Authorization: Basic YmFja3VwOlRzdWJhbWU3NyE5
        Azureの account key: Zk3LmN8pQ2rS5tUvW7xYz
        認証キーは hinode7731
        秘密の質問 回答:みけねこ、答えは変えません
        mysql://app:Tsubame77@10.1.2.3/koho
        Server=db;Uid=sa;Pwd=Kitsune!9
        """;

    private const string Harmless = """
        共用アカウント city-desk / city-desk2 の権限を確認
        glpat-xxxxxxxxxxxxxxxxxxxx を自分のものに置き換える
        秘密鍵は /srv/bousai/keys/server2026.pem にあります
        秘密鍵 deploy_key_2026.pem の置き場所を教えて
        token = response.data2.token01.value と書いてください
        シークレットモードで開いてください 20261122
        シークレットゲスト登場！11月22日13時から
        APIキーの発行手順はWikiにあります
        APIキーは環境変数 API_KEY に入れてください
        トークンの有効期限は3600秒です
        アクセストークンが切れたので再発行をお願いします
        git commit 3f7a91c2d5e84b60a1f9c3e7d2b8a6041c5e9f03
        sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
        公開鍵 ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7 を登録してください
        -----BEGIN CERTIFICATE-----¶MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkq¶-----END CERTIFICATE-----
        トークン申請書は様式5号
        APIキー：YOUR_API_KEY を置き換える
        Authorization: Bearer <token>
        token: ****************
        postgres://app:password@db.example/koho の形で書きます
        接続先は postgres://app:*****@db.example/koho です
        postgres://app:${DB_PASS}@db.example/koho と書いてください
        ワンタイムトークンは配布済みです（120個）
        """;

    public static TheoryData<string, string> Lines => DecidedLines.Of(Blocked, "", Harmless);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_key_is_known_from_what_looks_like_one(string decision, string line) => Assert.Equal(decision, DecidedLines.Decide(line));
}
