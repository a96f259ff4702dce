namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Passwords in commands that people paste, behind a flag or glued to it: mysql -uroot -pSakura55, sshpass -p …, curl -u batch:…, net user kiosk ….</summary>
internal static class CommandSecrets
{
    private const int Least = 4;
    private const int LongestCommand = 200;

    /// <summary>How the password hangs on its flag.</summary>
    private enum Hold
    {
        Glued,
        Behind,
        BehindUser,
        SecondWord,
    }

    private static readonly (string Command, string Flag, Hold Hold)[] Flags =
    [
        ("mysql", "-p", Hold.Glued), ("mysqldump", "-p", Hold.Glued), ("mysqladmin", "-p", Hold.Glued), ("mariadb", "-p", Hold.Glued), ("7z", "-p", Hold.Glued), ("sshpass", "-p", Hold.Behind), ("sqlcmd", "-P", Hold.Behind), ("bcp", "-P", Hold.Behind), ("zip", "-P", Hold.Behind), ("unzip", "-P", Hold.Behind),
        ("ldapsearch", "-w", Hold.Behind), ("curl", "-u", Hold.BehindUser), ("curl", "--user", Hold.BehindUser),
        ("convertto-securestring", "", Hold.Behind), ("convertto-securestring", "-String", Hold.Behind),
        ("net user", "", Hold.SecondWord), ("\nuser", "", Hold.SecondWord),
    ];

    private static readonly string[] Variables = ["pgpassword=", "mysql_pwd=", "sshpass=", "redis_password=", "redisauth="];

    public static IEnumerable<Cue> Cues => Flags.Select(flag => flag.Command + " ").Distinct().Concat(Variables).Select(word => new Cue(word, CueKind.Trigger));

    public static void Find(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Kind != CueKind.Trigger)
            {
                continue;
            }

            if (Variables.Contains(hit.Cue.Text))
            {
                Add(reading, hit.End, TokenEnd(reading.Text, hit.End));
                continue;
            }

            foreach (var (command, flag, hold) in Flags)
            {
                if (hit.Cue.Text.AsSpan().TrimEnd(' ').SequenceEqual(command))
                {
                    FindFlag(reading, hit.End, flag, hold);
                }
            }
        }
    }

    private static void FindFlag(Reading reading, int from, string flag, Hold hold)
    {
        var text = reading.Text;
        var line = text.Behind(from, LongestCommand).FirstLine();
        var place = line.StartsWith(flag) ? 0 : line.IndexOf(" " + flag) + 1;
        if (place == 0 && !line.StartsWith(flag))
        {
            return;
        }

        var start = text.Past(from + place + flag.Length, hold == Hold.Glued ? "'\"" : " ='\"", 2);
        var end = TokenEnd(text, start);
        if (hold == Hold.BehindUser)
        {
            var colon = text.Slice(start, end).IndexOf(':');
            start = colon < 0 ? end : start + colon + 1;
        }

        if (hold == Hold.SecondWord)
        {
            start = text.Past(end, " ", 1);
            end = TokenEnd(text, start);
            if (!PasswordToken.IsStrong(text.Slice(start, end)))
            {
                return;
            }
        }

        Add(reading, start, end);
    }

    private static int TokenEnd(FoldedText text, int start) => text.RunEnd(start, PasswordToken.Longest, c => c is > ' ' and < '\u007F' and not ('\'' or '"'));

    /// <summary>Letters and digits; a database's name behind a lonely -p is a word.</summary>
    private static void Add(Reading reading, int start, int end)
    {
        var token = reading.Text.Slice(start, end);
        if (token.Length >= Least && token.IndexOfAnyInRange('0', '9') >= 0 && token.IndexOfAnyExceptInRange('0', '9') >= 0 && token[0] is not ('$' or '-' or '<' or '%') && !PasswordToken.IsMasked(token) && !PasswordToken.IsHarmless(token) && !PasswordToken.IsPlaceholder(token))
        {
            Secrets.Add(reading, start, end);
        }
    }
}
