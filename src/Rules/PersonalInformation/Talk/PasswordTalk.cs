namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>How a message speaks of a password that does not stand in it.</summary>
internal enum PasswordTalk
{
    None,

    /// <summary>パスは別で送ります.</summary>
    Spoken,

    /// <summary>ログインPWを失念しました。ご存じの方: the answer may be a word with digits.</summary>
    Asked,

    /// <summary>金庫の暗証番号は？ The answer may be digits alone.</summary>
    PinAsked,

    /// <summary>秘密の質問、卒業した小学校になってる: 答えは and any word is the answer.</summary>
    SecretAsked,
}
