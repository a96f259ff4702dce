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
    public static string Title(string type) => KindBook.TitleOf(type) ?? (type == Place ? "地名" : type);
}
