using System.Security.Cryptography;
using System.Text;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>Ids made from what they stand for: a plan made twice names the same things, so writing it twice changes nothing.</summary>
internal static class Ids
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private const int BitsEach = 5;

    /// <summary>10 characters (50 bits): 26 of them fit a button's 300 characters, and nobody guesses one.</summary>
    public static string OfViolation(string violationKey, string cause) => Make(10, "violation", violationKey, cause);

    /// <summary>20 characters (100 bits).</summary>
    public static string OfMessage(string cause, string kind, string recipient, string about) => Make(20, kind, cause, recipient, about);

    private static string Make(int length, params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!)));
        return string.Create(length, hash, static (units, bytes) =>
        {
            for (var i = 0; i < units.Length; i++)
            {
                units[i] = Alphabet[BitsAt(bytes, i * BitsEach)];
            }
        });
    }

    private static int BitsAt(byte[] bytes, int bit)
    {
        var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
        return (pair >> (16 - BitsEach - (bit % 8))) & ((1 << BitsEach) - 1);
    }
}
