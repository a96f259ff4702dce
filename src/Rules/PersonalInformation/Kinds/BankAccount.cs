namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>口座番号: seven digits near their words, or the code bank(4)-branch(3)-account(7). ゆうちょ has its own pair of numbers.</summary>
internal sealed class BankAccount : NumberKind
{
    /// <summary>Of a number without bank and branch: seven digits, at ゆうちょ up to eight.</summary>
    private const int LongestNumber = 8;
    private const int Before = 45;
    private const int Behind = 20;

    /// <summary>Of banking, that leave no doubt together.</summary>
    private const int Words = 2;

    /// <summary>In words that name the account itself and not only its bank.</summary>
    private static readonly System.Buffers.SearchValues<string> Names = System.Buffers.SearchValues.Create(["口座", "預金", "通帳", "貯金", "bank_account", "bankaccount", "bank account", "kouza", "koza"], StringComparison.Ordinal);

    public override string Type => InformationTypes.BankAccount;

    public override string Title => "口座番号";

    public override IReadOnlyList<string> Labels =>
    [
        "口座番号", "口座no", "口座", "預金口座", "普通預金", "普通口座", "当座預金", "当座口座", "普通", "当座", "貯蓄預金", "(普)", "(当)", "普no", "普no.", "当no", "当no.", "普預", "当預", "通帳番号", "通帳の番号", "通帳記号番号", "振込先", "振り込み先", "振込み先", "送金先", "返金先", "振込口座", "引落口座", "引き落とし口座",
        "還付口座", "還付先", "給付先口座", "銀行", "信用金庫", "信金", "信用組合", "信組", "農協", "漁協", "jaバンク", "労金", "ろうきん", "労働金庫", "支店", "出張所", "店番", "本店", "口番", "口座番", "フツウ", "トウザ", "ギンコウ", "シテン", "シンキン", "コウザ", "コウザバンゴウ", "bank account",
        "ゆうちょ", "ゆうちょ銀行", "郵便貯金", "通常貯金", "郵貯", "郵便振替", "郵便振替口座", "振替口座", "キャッシュカード", "貯蓄", "貯金口座", "郵便局の口座", "郵便局の通帳", "通帳", "貯金通帳", "預金通帳",
        .. Latin.SelectMany(word => new[] { word + "no", word + " no", word + "_no", word + "number", word + " number", word + "_number", word + "num", word + "_num" }),
        "bank_account", "bankaccount", "bank", "bankcode", "bank_code", "bank code", "bankname", "bank_name", "bank name", "branch:", "branch=", "branchcode", "branch_code", "branch code", "branchname", "branch_name", "branch name", "accounttype", "account_type", "account type",
        .. Romaji,
    ];

    /// <summary>Names of fields in JSON and CSV.</summary>
    private static readonly string[] Latin = ["account", "acct", "bankaccount", "bank_account", "bank account"];

    /// <summary>Heads of columns in exports: kouza_meigi, ginko, shiten, bk_cd, acct.</summary>
    private static readonly string[] Romaji = ["acct", "kouza", "koza", "kouza_meigi", "koza_meigi", "ginko", "ginkou", "ginko_cd", "ginkou_cd", "ginko_code", "ginkou_code", "shiten", "shiten_cd", "shiten_code", "bank_cd", "branch_cd", "bk_cd", "br_cd", "bkcd", "brcd", "yokin", "yokin_shumoku", "yokin_syumoku"];

    public override IReadOnlyList<string> NegativeLabels =>
        ["納付書番号", "納付書", "納付番号", "確認番号", "金融機関コード", "銀行コード", "支店コード", "店番号", "支店番号", "収納機関番号"];

    public override IReadOnlyList<string> Covers =>
        ["口座数", "口座振替日", "口座開設", "口座件数", "普通に", "普通の", "普通は", "普通車", "普通交付税", "普通救命", "普通徴収", "普通財産", "普通建設", "普通会計", "普通債", "普通自動車", "普通免許", "普通郵便", "普通紙", "普通地方", "普通選挙", "普通料金", "普通教室", "普通学級", "普通科", "普通ごみ", "普通型", "普通充電", "普通タイプ", "普通サイズ", "普通印刷", "普通電池", "普通便", "普通席", "普通列車", "普通切手", "普通作業", "普通貨物", "普通乗用", "当座の", "銀行振込", "河川銀行"];

    public override bool NeedsOwnLabel => true;

    public override bool Fits(in NumberCandidate number) =>
        number.Count is >= 6 and <= LongestNumber || (number.Count == 14 && number.HasGroups(4, 3, 7)) || (number.Count == 15 && number.HasGroups(4, 3, 1, 7)) || (number.Count == 10 && number.HasGroups(3, 7)) || IsPostal(number);

    public override Judgement? Labelled(in NumberCandidate number, in LabelMatch label, Reading reading) =>
        Judge(number, label, reading) is { } judgement ? judgement with { IsPublic = AccountHolders.AreOrganisations(reading.Text, number) } : null;

    private Judgement? Judge(in NumberCandidate number, in LabelMatch label, Reading reading)
    {
        if ((label.Reach < Reach.Near && !HasShortKind(reading.Text, number.Start)) || (number.Groups == 1 && DateShape.BeginsWithDate(number.Digits)) || reading.Text.At(number.Start - 1) is '〒' or '第' || Surroundings.IsOfPaper(reading.Text, number.End))
        {
            return null;
        }

        if (IsPostal(number) && label.Hit.Cue.Text is not ("普通" or "当座" or "支店" or "銀行"))
        {
            return new Judgement(Confidence.High, Near(label, "記号と番号")) { Parts = number.Fields() };
        }

        if (number.Count > LongestNumber)
        {
            var account = number.Chain.FirstDigit(number.LastGroup);
            return IsPostal(number) ? null : new Judgement(Confidence.High, Near(label, "銀行・支店・口座の番号")) { Parts = [(number.Chain.Place(account), number.End)] };
        }

        // 通帳 30冊: the book and what is written in it.
        if (label.Reach < Reach.Tight && label.Hit.Cue.Text.EndsWith("通帳", StringComparison.Ordinal))
        {
            return null;
        }

        if (number.IsCutOut || number.IsLooselyCut || IsPostalCode(number, label, reading) || (number.Groups > 2 && !number.IsSpelled))
        {
            return null;
        }

        // The number of savings at ゆうちょ has eight digits and ends in 1.
        if (number.Count == LongestNumber && number.Digits[^1] == '1' && (reading.Announced.Names(Type) || CountBank(reading, number, isPostal: true) > 0))
        {
            return new Judgement(Confidence.High, Near(label, "番号"));
        }

        var isNamed = label.Hit.Cue.Text.AsSpan().IndexOfAny(Names) >= 0;
        if (number.Count != 7)
        {
            return isNamed && label.Reach == Reach.Tight ? new Judgement(Confidence.Medium, Near(label, "番号")) : null;
        }

        return new Judgement(isNamed || reading.Table?.IsInBody(number.Start) is true || HasBank(reading, number) ? Confidence.High : Confidence.Medium, Near(label, "7桁"));
    }

    /// <summary>みずほ 123店 普1234567: no word for accounts but the kind in one letter, and a bank.</summary>
    public override Judgement? Unlabelled(in NumberCandidate number, Reading reading) =>
        number.Count == 7 && number.Groups == 1 && IsOfBank(reading.Text, number.Start)
            ? new Judgement(Confidence.High, "銀行や支店の名の後に、預金の種類（普・当）と7桁があります。") { IsPublic = AccountHolders.AreOrganisations(reading.Text, number) }
            : IsRecord(number, reading.Text)
            ? new Judgement(Confidence.High, "振込の話のなかに、銀行・支店・種目・口座の番号が並んでいます。")
            : null;

    /// <summary>Behind its kind in one letter and a bank's name or codes; in a row of cells codes are enough where the head speaks of banks.</summary>
    private static bool IsOfBank(FoldedText text, int start) => HasShortKind(text, start)
        ? BankNames.AreIn(text.Before(start, Before).LastLine()) || HasCodesBefore(text, start)
        : text.At(start - 1) is ',' or '\t' or '|' && HasCodesBefore(text, start) && text.Before(start, Header).IndexOfAny(Banking) >= 0;

    /// <summary>0140-512 普 1234567, 0140,512,1,1234567: bank and branch, with or without the kind behind them.</summary>
    private static bool HasCodesBefore(FoldedText text, int start)
    {
        const string Signs = " ,\t|-普当";
        var at = text.Back(start, Signs, 4);
        at = char.IsAsciiDigit(text.At(at - 1)) && !char.IsAsciiDigit(text.At(at - 2)) ? text.Back(at - 1, Signs, 3) : at;
        var branch = text.RunStart(at, 4, char.IsAsciiDigit);
        var bank = text.Back(branch, Signs, 2);
        return at < start && at - branch == 3 && bank < branch && bank - text.RunStart(bank, 5, char.IsAsciiDigit) == 4;
    }

    private const int Header = 500;
    private static readonly System.Buffers.SearchValues<string> Banking = System.Buffers.SearchValues.Create(["銀行", "金融機関", "支店", "口座", "名義", "bank", "BANK", "ginko", "meigi"], StringComparison.Ordinal);

    /// <summary>0140 512 1 4827193: a record of a transfer, beside a word of paying.</summary>
    private static bool IsRecord(in NumberCandidate number, FoldedText text) =>
        number.Count == 15 && number.HasGroups(4, 3, 1, 7) && (text.Before(number.Start, Before).LastLine().IndexOfAny(Paying) >= 0 || text.Behind(number.End, Before).FirstLine().IndexOfAny(Paying) >= 0);

    private static readonly System.Buffers.SearchValues<string> Paying = System.Buffers.SearchValues.Create(["振込", "振り込", "口座", "全銀", "還付", "送金", "支払", "給付", "返金"], StringComparison.Ordinal);

    /// <summary>ゆうちょ: 記号 1xxx0 or 0xxx0, then 番号 of six to eight digits, both in one (10530-12345671, 01940-1-123456).</summary>
    private static bool IsPostal(in NumberCandidate number) =>
        number.Groups is 2 or 3 && number.GroupLength(0) == 5 && number.Digits[0] is '0' or '1' && number.Digits[4] == '0'
        && number.GroupLength(number.Groups - 1) is >= 5 and <= 8 && (number.Groups == 2 || number.GroupLength(1) == 1);

    /// <summary>955-0071, but neither 012-3456 right behind 口座番号 nor 419 1121 right behind 普通.</summary>
    private static bool IsPostalCode(in NumberCandidate number, in LabelMatch label, Reading reading) =>
        number.HasGroups(3, 4) && !number.HasSeparator('\n') && !IsAccountInParts(reading, number, label);

    /// <summary>東支店 普通 419 1121: right behind its kind and with a bank; postal codes have a hyphen, but not between an account's name and its bank.</summary>
    private static bool IsAccountInParts(Reading reading, in NumberCandidate number, in LabelMatch label) =>
        label.Reach == Reach.Tight && (label.Hit.Cue.NamesNumber || (label.Cost == 0 && label.Hit.Cue.Text.AsSpan().IndexOfAny(Names) >= 0 && HasBank(reading, number)) || (label.Hit.Cue.Text is "普通" or "当座" or "普通預金" or "(普)" && number.HasSeparator(' ') && HasBank(reading, number)));

    /// <summary>本店 普1569684: the kind in one letter.</summary>
    private static bool HasShortKind(FoldedText text, int start)
    {
        var kind = start - (text.At(start - 1) is ' ' or ')' or ',' or '/' or '\t' or ':' or '|' ? 2 : 1);
        return text.At(kind) is '普' or '当' && !Letter.IsIdeograph(text.At(kind - 1));
    }

    /// <summary>A second word of banking close by.</summary>
    private static bool HasBank(Reading reading, in NumberCandidate number) =>
        (HasShortKind(reading.Text, number.Start) ? 1 : 0) + (IsBankNamed(reading.Text, number) ? 1 : 0) + CountBank(reading, number, isPostal: false) >= Words || reading.Announced.Names(InformationTypes.BankAccount);

    private static bool IsBankNamed(FoldedText text, in NumberCandidate number) =>
        BankNames.AreIn(text.Before(number.Start, Before).LastSentence()) || BankNames.AreIn(text.Behind(number.End, Behind).FirstSentence());

    /// <summary>How many words of banking stand close by, or of ゆうちょ alone.</summary>
    private static int CountBank(Reading reading, in NumberCandidate number, bool isPostal)
    {
        var words = 0;
        for (var i = reading.Labels.FirstFrom(number.Start - Before); i < reading.Hits.Count && reading.Hits[i].Start - number.End <= Behind; i++)
        {
            var cue = reading.Hits[i].Cue;
            words += cue.Type == InformationTypes.BankAccount && cue.Kind == CueKind.Label && (!isPostal || cue.Text.StartsWith("ゆうちょ", StringComparison.Ordinal) || cue.Text.Contains("貯金", StringComparison.Ordinal)) ? 1 : 0;
        }

        return words;
    }

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("銀行の口座", "振込先は三条信用金庫 本店 普通 [|1234567|] です"),
        Found("ゆうちょ", "ゆうちょ [|10530-12345671|] に還付"),
        Harmless("納付書番号", "納付書番号 7654321 で納めてください"),
        Harmless("郵便番号", "封筒は三条信用金庫本店 955-0071 へ"),
        Harmless("普通の言葉", "普通に1234567件あります"),
    ];
}
