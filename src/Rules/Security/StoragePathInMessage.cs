namespace ComplianceBot.Rules.Security;

/// <summary>Places in the shared folders instead of attachments: what p.3-05 wants. Counted, never told; the form is put right for whoever asks (保存場所).</summary>
public sealed class StoragePathInMessage : MessageRule<StoragePathInMessage.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-05c",
        Name: "storage-path-in-message",
        Title: "保存場所の書き方",
        Severity.S0,
        Article: "p.3-05",
        Rationale: "資料を添付せず保存場所を示すのは、よい使い方です。形が揃っていれば、受け取った人がそのまま開けます。",
        Remedy: "S:\\番号-部\\番号-課\\… の形で書きます。ボットに「保存場所」と送ると、形を整えてお返しします。",
        Note: "保存場所を示していただきありがとうございます。形を整えたいときは、ボットに「保存場所」とお送りください。（p.3-05）")
    {
        Tells = Audience.None,
    };

    public sealed record Options;

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) => StoragePath.IsIn(subject.Text);

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        var paths = StoragePath.Find(subject.Text);
        if (paths.Count > 0)
        {
            var good = paths.Count(path => path.IsWellFormed && path.Place != StoragePlace.OwnMachine);
            var own = paths.Count(path => path.Place == StoragePlace.OwnMachine);
            yield return new Finding($"保存場所 {paths.Count} 件：よい形 {good}、形の崩れ {paths.Count - good - own}、本人の端末の中 {own}") { RecordOnly = true };
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("よい例（数えるだけ）", @"資料は S:\0010-総務部（全庁）\010-総務課（全庁）\会議\資料.xlsx にあります。"),
        Violating("全角の￥", "Ｓ：￥0010-総務部（全庁）￥010-総務課（全庁）￥会議"),
        Violating("サーバー名から", @"\\fileserver\share\総務課\要綱.docx をご確認ください。"),
        Violating("端末の中", @"C:\作業\資料.xlsx に置きました。"),
        Compliant("保存場所のない投稿", "資料は共有フォルダにあります。"),
        Compliant("日付や比率", "11/24 10:00、割合は 3:1 です。"),
        Compliant("ウェブの番地", "https://www.city.example.jp/soshiki/1/ をご覧ください。"),
        Compliant("金額", "￥3,000 です。"),
    ];
}
