namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Mailboxes that belong to an office: public bodies' domains, the tenant's own, and role names anywhere (E2: own-domain role mail).</summary>
internal static class RoleMail
{
    private static readonly string[] Official = [".lg.jp", ".go.jp", ".ed.jp"];

    /// <summary>Labels of municipalities' domains under .jp: city.sanjo.niigata.jp.</summary>
    private static readonly string[] Municipal = ["city", "town", "vill", "village", "pref", "metro"];

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "info", "information", "contact", "contactus", "support", "admin", "administrator", "webmaster", "postmaster", "hostmaster", "root", "abuse", "noreply", "no-reply", "donotreply", "do-not-reply", "inquiry", "enquiry", "toiawase", "help", "helpdesk",
        "office", "sales", "eigyo", "eigyou", "service", "mail", "desk", "reserve", "reservation", "yoyaku", "booking", "recruit", "saiyo", "saiyou", "career", "press", "pr", "news", "newsletter", "security", "privacy", "billing", "order", "orders", "shop", "store", "customer", "cs", "team", "staff", "all", "member", "members", "public", "general", "jimukyoku", "jimu", "madoguchi", "uketsuke", "daihyo", "daihyou", "honbu", "honsha", "shisho", "shiten",
        "soumu", "somu", "jinji", "kikaku", "kikakuzaisei", "zaisei", "zeimu", "shiminzei", "shisanzei", "kotei", "nouzei", "nozei", "shuno", "shunou", "kaikei", "keiri", "keiyaku", "kanzai", "gikai", "senkyo", "kansa", "hisho", "koho", "kouhou", "kocho", "kouchou", "joho", "jouhou", "johosystem", "system", "dx", "dxsuishin", "denshi",
        "shimin", "chomin", "choumin", "sonmin", "jumin", "juumin", "koseki", "madoguti", "kokuho", "hoken", "kenko", "kenkou", "hokencenter", "nenkin", "iryo", "iryou", "fukushi", "fukusi", "shogai", "shougai", "seikatsu", "kaigo", "korei", "kourei", "kosodate", "kodomo", "jido", "jidou", "hoiku", "hoikuen", "bosai", "bousai", "kiki", "kikikanri", "shobo", "shoubou", "119", "kankyo", "kankyou", "gomi", "seiso", "seisou",
        "shoko", "shoukou", "shokokanko", "kanko", "kankou", "norin", "nourin", "nosei", "nousei", "nogyo", "nougyou", "nochi", "sangyo", "sangyou", "koyo", "doboku", "kensetsu", "kenchiku", "toshi", "toshikeikaku", "doro", "douro", "kouen", "koen", "jutaku", "juutaku", "kasen", "suido", "suidou", "jogesuido", "jougesuidou", "gesui", "gesuido", "gesuidou", "kyoiku", "kyouiku", "gakko", "gakkou", "shogai-gakushu", "shogaigakushu", "bunka", "bunkazai", "sports", "supotsu", "toshokan", "library", "museum", "kominkan", "kouminkan", "chiiki", "kyodo", "kyoudou", "shiminkyodo", "danjo", "jinken", "kokusai", "tourism", "event",
    };

    /// <summary>Parts that follow a role: soumu-ka, kaigo.tantou, info2.</summary>
    private static readonly HashSet<string> Additions = new(StringComparer.OrdinalIgnoreCase)
    {
        "ka", "kakari", "shitsu", "situ", "bu", "kyoku", "g", "group", "grp", "gr", "sec", "section", "dept", "div", "center", "centre", "tantou", "tanto", "us", "jp", "www", "web", "net", "online", "city", "town", "pref",
    };

    public static bool IsPublic(string local, string domain, PublicContacts contacts)
    {
        foreach (var own in contacts.EmailDomains)
        {
            if (domain.EndsWith(own, StringComparison.OrdinalIgnoreCase) && (domain.Length == own.Length || domain[^(own.Length + 1)] == '.'))
            {
                return true;
            }
        }

        return Array.Exists(Official, ending => domain.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || IsMunicipal(domain) || IsRole(local);
    }

    /// <summary>A domain that only organisations get: beside their name it is a mailbox of work.</summary>
    public static bool IsOfOrganisation(string domain) => Array.Exists(Organisational, ending => domain.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Organisational = [".co.jp", ".or.jp", ".ac.jp", ".gr.jp"];

    private static bool IsMunicipal(string domain)
    {
        var labels = domain.Split('.');
        return labels is [_, _, .., _] && labels[^1].Equals("jp", StringComparison.OrdinalIgnoreCase)
            && Array.Exists(labels, label => Array.Exists(Municipal, word => label.Equals(word, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Every part is a role or follows one, and the last may count on (info-2).</summary>
    private static bool IsRole(string local)
    {
        if (Roles.Contains(local))
        {
            return true;
        }

        var isRole = false;
        foreach (var part in local.Split('.', '-', '_', '+'))
        {
            var word = part.TrimEnd("0123456789".ToCharArray());
            var isNamed = word.Length > 0 && (Roles.Contains(word) || (word.Length > 4 && word.EndsWith("ka", StringComparison.OrdinalIgnoreCase) && Roles.Contains(word[..^2])));
            isRole |= isNamed;
            if (!isNamed && word.Length > 0 && !Additions.Contains(word))
            {
                return false;
            }
        }

        return isRole;
    }
}
