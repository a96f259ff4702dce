using ComplianceBot.Rules.Security;

namespace ComplianceBot.Rules.Tests.Security;

/// <summary>However a path got into the text, it comes out in the form of p.3-05, with the names of its folders untouched.</summary>
public sealed class StoragePathTests
{
    private const string Good = @"S:\0010-総務部（全庁）\010-総務課（全庁）\会議";

    [Theory]
    [InlineData(Good)]
    [InlineData("Ｓ：￥0010-総務部（全庁）￥010-総務課（全庁）￥会議")]
    [InlineData("s:¥0010-総務部（全庁）¥010-総務課（全庁）¥会議")]
    [InlineData("S:/0010-総務部（全庁）/010-総務課（全庁）/会議")]
    [InlineData("S：＼0010-総務部（全庁）＼010-総務課（全庁）＼会議")]
    [InlineData("\"S:\\0010-総務部（全庁）\\010-総務課（全庁）\\会議\"")]
    [InlineData("「S:\\0010-総務部（全庁）\\010-総務課（全庁）\\会議」です。")]
    [InlineData("S:\\0010-総務部（全庁）\\\n010-総務課（全庁）\\会議")]
    [InlineData("S:\\0010-総務部（全庁）\r\n　\\010-総務課\r\n（全庁）\\会議")]
    [InlineData("S:\\\\0010-総務部（全庁）\\\\010-総務課（全庁）\\\\会議\\")]
    [InlineData("S: \\0010-総務部（全庁） \\ 010-総務課（全庁）\\会議 に保存しました")]
    public void One_form(string written) => Assert.Equal(Good, StoragePath.Read(written)!.Normal);

    [Theory]
    [InlineData(@"\\fs01\全庁\総務課\要綱.docx", @"\\fs01\全庁\総務課\要綱.docx")]
    [InlineData("￥￥fs01￥全庁￥要綱.docx にあります", @"\\fs01\全庁\要綱.docx")]
    [InlineData(@"資料は S:\0010-総務部（全庁）\要綱（案）.docx です", @"S:\0010-総務部（全庁）\要綱（案）.docx")]
    [InlineData(@"S:\0010-総務部（全庁）", @"S:\0010-総務部（全庁）")]
    [InlineData(@"（S:\0010-総務部（全庁）\会議）", @"S:\0010-総務部（全庁）\会議")]
    public void Servers_files_and_brackets(string written, string normal) => Assert.Equal(normal, StoragePath.Read(written)!.Normal);

    [Theory]
    [InlineData(@"C:\作業\資料.xlsx", StoragePlace.OwnMachine)]
    [InlineData(@"Ｄ：￥資料.xlsx", StoragePlace.OwnMachine)]
    [InlineData(@"S:\部\資料.xlsx", StoragePlace.Shared)]
    [InlineData(@"\\fs01\部", StoragePlace.Server)]
    public void Where_it_leads(string written, StoragePlace place) => Assert.Equal(place, StoragePath.Read(written)!.Place);

    [Theory]
    [InlineData("")]
    [InlineData("共有フォルダの総務課です")]
    [InlineData("https://www.city.example.jp/a/b")]
    [InlineData("S:")]
    [InlineData("￥￥")]
    [InlineData("11/24 10:00 3:1")]
    [InlineData("\ud83d\\\ud83d")]
    public void No_path(string written) => Assert.Null(StoragePath.Read(written));

    [Fact]
    public void A_flood_is_cut() => Assert.True((StoragePath.Read($@"S:\{new string('あ', 1_000_000)}")?.Normal.Length ?? 0) < 600);
}
