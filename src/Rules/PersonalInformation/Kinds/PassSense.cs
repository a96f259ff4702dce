namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// パス is short for a password, a ticket (年間パス), a place of a file and a throw of a ball. The word it hangs on decides: 解凍パス
/// opens something, 入館パス is worn, and what stands behind a path looks like a path.
/// </summary>
internal static class PassSense
{
    private static readonly string[] Openers =
    [
        "初期", "仮", "解凍", "展開", "圧縮", "zip", "共有", "共通", "共用", "新", "旧", "現", "添付", "管理", "管理者", "管理用", "ログイン", "ログオン", "サインイン", "端末", "画面", "開封", "暗号", "復号", "閲覧", "編集", "書込", "書き込み", "読み取り", "読取", "wi-fi", "wifi", "無線", "lan", "メール", "pc", "接続", "認証",
        "職員", "来客", "来客用", "ゲスト", "bios", "root", "admin", "db", "ftp", "sftp", "ssh", "vpn", "web", "sso", "エクセル", "excel", "ワード", "pdf", "アカウント", "サイト", "id", "スマホ", "タブレット", "パソコン", "システム", "アプリ", "確認", "変更後", "再発行", "ユーザー", "サーバー", "サーバ", "本", "ロック",
    ];

    /// <summary>Whether a password word speaks of what opens something; パスタ, スキー and 年間パス do not.</summary>
    public static bool Opens(FoldedText text, in Hit hit) => !IsOfPath(text, hit) && !IsOfIdentifier(text, hit) && hit.Cue.Text switch
    {
        "パス" or "pass" => !Letter.IsKatakana(text.At(hit.End)) && IsOfOpener(text, hit.Start),
        "キー" => !Letter.IsKatakana(text.At(hit.End)) && !Letter.IsKatakana(text.At(hit.Start - 1)),
        _ => true,
    };

    /// <summary>GET /password/policy, https://…/forgot-password: part of where something lies on a server, and no value is given to it. ユーザ名/パスワード are two words.</summary>
    private static bool IsOfPath(FoldedText text, in Hit hit)
    {
        const int Longest = 120;
        if (text.At(hit.Start - 1) is not ('/' or '-' or '_' or '\\') || text.At(hit.End) is '=' or ':' or '"')
        {
            return false;
        }

        var start = text.RunStart(hit.Start, Longest, c => c is > ' ' and < '\u007F' and not ('"' or '\'' or '(' or '=' or '^'));
        var path = text.Slice(start, hit.Start);
        var isDirectory = text.At(hit.End) == '/';
        return (path[0] is '/' && (path.Length > 1 || isDirectory || text.Before(start, 8).EndsWithAny(Requests)) && !Letter.IsAny(text.At(start - 1))) || path.StartsWith("~/") || path.StartsWith("./") || path.StartsWith("../") || path.StartsWith("\\\\") || path.IndexOf("://") > 0 || (isDirectory && path.Count('/') >= 2);
    }

    /// <summary>PasswordLastSet, fix-password-reset: a name in a program, to which no value is given (passwordHash=…).</summary>
    private static bool IsOfIdentifier(FoldedText text, in Hit hit)
    {
        const int Longest = 60;
        if (!char.IsAsciiLetter(text[hit.End - 1]) || !(char.IsAsciiLetter(text.At(hit.End)) || (text.At(hit.End) == '-' && text.At(hit.Start - 1) == '-' && char.IsAsciiLetter(text.At(hit.End + 1)))))
        {
            return false;
        }

        var end = text.RunEnd(hit.End, Longest, c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
        return text.Slice(hit.End, end).IndexOfAnyInRange('0', '9') < 0 && text.At(end) is not ('=' or ':' or '"' or '\'');
    }

    private static readonly string[] Requests = ["GET ", "POST ", "PUT ", "PATCH ", "DELETE ", "HEAD "];

    private static bool IsOfOpener(FoldedText text, int at)
    {
        if (!Letter.IsOfNoun(text.At(at - 1)))
        {
            return true;
        }

        foreach (var opener in Openers)
        {
            // 新パス, but 最新パス is no word for a new one.
            var start = at - opener.Length;
            if (start >= 0 && text.Slice(start, at).Equals(opener, StringComparison.OrdinalIgnoreCase) && !(opener.Length == 1 && Letter.IsIdeograph(text.At(start - 1))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>C:\…, \\server\…, /srv/…, No.12: where something lies or which one it is.</summary>
    public static bool IsPlace(ReadOnlySpan<char> token) =>
        token.IndexOf('\\') >= 0 || token[0] == '/' || (token.Length > 2 && token[1] == ':' && token[2] == '/') || token.Count('/') >= 2 || token.StartsWith("no.", StringComparison.OrdinalIgnoreCase);
}
