namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Persons in a message, by cues first (a title behind, 氏名: before, a column of names), then by the name tables (surname
/// and given name side by side), then by the tagger where something else in the message makes a name matter.
/// </summary>
internal static class People
{
    /// <summary>What makes somebody unknown a visitor or caller: 窓口に来た人, 転入の方.</summary>
    private static readonly string[] Visits =
        ["来た", "来られた", "来てた", "来ていた", "来てる", "来ている", "みえた", "見えた", "みえてる", "見えている", "お越しの", "お待ちの", "電話してきた", "電話くれた", "電話の", "着信の", "窓口の", "来庁の", "来所の", "転入の", "転出の", "転居の", "更新の", "申請の", "相談の", "手続きの", "手続の", "届出の", "問い合わせの", "問合せの", "苦情の"];

    /// <summary>Words of the desks and registers: beside one, names are looked for.</summary>
    private static readonly string[] Residents = ["窓口", "市民", "住民", "申請", "来庁", "相談", "世帯", "転入", "転出", "受給", "滞納", "届出", "お見え", "ご来", "訪問", "苦情", "問い合わせの", "住基", "戸籍", "納税", "通報", "面談", "要介護", "照会", "名寄せ", "同一人", "同姓同名", "検索", "検索お願", "検索願", "開栓", "閉栓", "本人確認", "呼び出し", "折り返し", "在留期間", "在留資格", "在留手続", "永住許可", "帰化", "名乗", .. Visits.SelectMany(visit => new[] { visit + "人", visit + "方" })];

    public static IEnumerable<Cue> Cues =>
    [
        .. PersonLabels.Cues,
        .. Residents.Select(word => new Cue(word, CueKind.Resident)),
    ];

    public static void Find(Reading reading, bool withTagger)
    {
        LabelledNames.Find(reading);
        TitledNames.Find(reading);
        NameColumns.Find(reading);
        if (withTagger)
        {
            FindKnown(reading);
            TaggedNames.Find(reading);
        }

        HouseholdNames.Find(reading);
        NameAsides.Find(reading);
    }

    /// <summary>A known surname and a known given name side by side, nothing of the same script around them.</summary>
    private static void FindKnown(Reading reading)
    {
        var text = reading.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var end = KnownNames.KnownFrom(text, i) is var known and > 0 ? known : LatinName.From(reading, i) is var latin and > 0 ? latin : KnownKanaNames.WordFrom(text, i);
            if (end > 0 && !reading.IsTaken(i, end) && !IsLabel(reading, i, end))
            {
                // Colleagues are called by their full names in Japanese, hardly ever in Latin letters.
                var isResident = char.IsAsciiLetter(text[i]) ? ResidentCues.AreAround(text, i, end) : ResidentCues.Compare(text, i, end) || ResidentCues.AreAside(text, i, end);
                Add(reading, (i, end), NameForm.Full, isResident, "知られた姓と名が並んでいます。");
                i = end;
            }
        }
    }

    public static bool IsLabel(Reading reading, int start, int end) => reading.Labels.Has(CueKind.Label, start, end) || reading.Labels.Has(CueKind.NameLabel, start, end);

    /// <summary>Adds the resident whose name fills a field from a place on, and says whether one does.</summary>
    public static bool AddValue(Reading reading, int start, int limit, bool isTrusted, string why)
    {
        var (end, form) = start < limit ? NameValue.From(reading.Text, start, limit, isTrusted) : (-1, NameForm.None);
        if (form == NameForm.None || reading.IsTaken(start, end))
        {
            return false;
        }

        Add(reading, (start, end), form, isResident: true, why);
        return true;
    }

    /// <summary>Adds a name; whether it is staff's or an official's is seen here.</summary>
    public static void Add(Reading reading, (int Start, int End) place, NameForm form, bool isResident, string why)
    {
        var isFull = form == NameForm.Full;
        var (start, end) = place;
        reading.Add(reading.At(InformationTypes.Person, start, end, isFull ? Confidence.High : Confidence.Medium, why) with
        {
            IsFullName = isFull,
            IsResident = isResident,
            IsPublic = Officials.Are(reading, start, end, isFull),
        });
    }
}
