using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>How a message speaks of a password that it does not hold.</summary>
internal static class PasswordAsked
{
    private const int LongestQuestion = 100;
    private const int LongestMention = 40;
    private static readonly SearchValues<string> Asks = SearchValues.Create(
    [
        "教え", "おしえ", "何でし", "なんでし", "何です", "なんです", "何だった", "なんだった", "ください", "下さい", "知りた", "わかり", "分かり", "判り", "わかる", "分かる", "ますか", "ですか", "いくつ", "っけ", "知って", "知らな", "?", "って何", "は何",
        "失念", "忘れ", "わすれ", "ご存じ", "ご存知", "ごぞんじ", "お持ち", "わからな", "分からな", "わからん", "分からん", "思い出せ", "聞きた", "求む", "どなたか", "誰か", "だれか", "くれ", "ほしい", "欲しい", "入れな", "通らな", "入れま", "入れん", "通りま", "開きま", "開かな", "開けま", "開けな", "弾かれ", "はじかれ", "エラー", "ログインできな", "どれ", "なに", "何番", "なんばん", "何か", "なんて", "控えて", "覚えて", "おぼえて",
    ], StringComparison.Ordinal);

    /// <summary>A sentence about passwords in general asks for none.</summary>
    private static readonly SearchValues<string> Rules = SearchValues.Create(["桁以上", "字以上", "英大", "使い回し", "定期変更", "有効期限", "禁止", "推測", "研修", "ポリシー", "規程", "付箋", "留め", "桁数", "何文字"], StringComparison.Ordinal);

    public static PasswordTalk Of(Reading reading)
    {
        var text = reading.Text;
        if (text.Length > LongestQuestion || text.Span.IndexOfAny(Rules) >= 0)
        {
            return PasswordTalk.None;
        }

        if (reading.Found.Exists(found => found.Type == InformationTypes.Password))
        {
            // パスワード前半 Momi: the next message brings the rest.
            return reading.Hits.Exists(hit => hit.Kind == CueKind.Password && PasswordWords.PartEnd(text, hit.End) > 0) ? PasswordTalk.Asked : PasswordTalk.None;
        }

        var word = reading.Hits.FindIndex(PasswordWords.IsOfSecret);
        if (word < 0 || Meetings.Own(reading, reading.Hits[word]))
        {
            return PasswordTalk.None;
        }

        if (reading.Hits.Exists(SecretAnswers.IsQuestion))
        {
            return PasswordTalk.SecretAsked;
        }

        // 書庫の暗証番号, and the digits in the next post.
        var isPin = reading.Hits[word].Cue.Type == PasswordWords.OfPin;
        if (isPin && text.Length <= LongestMention && text.Slice(reading.Hits[word].End, text.Length).Trim(" はです:。、↓番号") is "")
        {
            return PasswordTalk.PinAsked;
        }

        return text.Span.IndexOfAny(Asks) < 0
            ? text.Length <= LongestMention ? PasswordTalk.Spoken : PasswordTalk.None
            : isPin ? PasswordTalk.PinAsked : PasswordTalk.Asked;
    }
}
