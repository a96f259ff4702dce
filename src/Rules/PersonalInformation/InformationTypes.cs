namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Names of what is detected, as evidence and <c>scan</c> write them, with their Japanese names for reports.</summary>
public static class InformationTypes
{
    public const string MyNumber = "MY_NUMBER";
    public const string DriversLicense = "DRIVERS_LICENSE";
    public const string Passport = "PASSPORT";
    public const string ResidenceCard = "RESIDENCE_CARD";
    public const string Pension = "PENSION";
    public const string ResidentCode = "RESIDENT_CODE";
    public const string HealthInsurance = "HEALTH_INSURANCE";
    public const string CareInsurance = "CARE_INSURANCE";
    public const string EmploymentInsurance = "EMPLOYMENT_INSURANCE";
    public const string BankAccount = "BANK_ACCOUNT";
    public const string CreditCard = "CREDIT_CARD";
    public const string Phone = "PHONE";
    public const string Email = "EMAIL";
    public const string Address = "ADDRESS";
    public const string BirthDate = "BIRTH_DATE";
    public const string Person = "PERSON";
    public const string Place = "PLACE";
    public const string SpecialCare = "SPECIAL_CARE";
    public const string Password = "PASSWORD";
    public const string SecretKey = "SECRET_KEY";
    public const string Marking = "MARKING";

    /// <summary>Japanese name for reports; the type itself when it is unknown.</summary>
    public static string Title(string type) => type switch
    {
        MyNumber => "個人番号",
        DriversLicense => "運転免許証番号",
        Passport => "旅券番号",
        ResidenceCard => "在留カード番号",
        Pension => "基礎年金番号",
        ResidentCode => "住民票コード",
        HealthInsurance => "健康保険の記号・番号",
        CareInsurance => "介護保険被保険者番号",
        EmploymentInsurance => "雇用保険被保険者番号",
        BankAccount => "口座番号",
        CreditCard => "カード番号",
        Phone => "電話番号",
        Email => "メールアドレス",
        Address => "住所",
        BirthDate => "生年月日",
        Person => "氏名",
        Place => "地名",
        SpecialCare => "要配慮個人情報",
        Password => "パスワード",
        SecretKey => "秘密鍵・トークン",
        Marking => "取扱区分の表示",
        _ => type,
    };
}
