namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Hashes a feature (a template with up to three values) to its row of the weight table.</summary>
internal static class FeatureRow
{
    public static int Of(uint template, uint a, uint b, uint c)
    {
        var hash = template * 0x9E3779B1u;
        hash = (hash ^ a) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13) ^ b) * 0xC2B2AE35u;
        hash = (hash ^ (hash >> 16) ^ c) * 0x27D4EB2Fu;
        hash ^= hash >> 15;
        return (int)(hash & (NameFeatures.Rows - 1));
    }
}
