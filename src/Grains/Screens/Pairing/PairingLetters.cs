using System.Security.Cryptography;

namespace CchcLive.Grains.Screens.Pairing;

/// <summary>
/// The letters of a code: sixteen that are told apart from the far end of a room and over the telephone. No digits, no letter that looks like a digit or like another
/// letter, and but one vowel, so that hardly any word comes about.
/// </summary>
internal static class PairingLetters
{
    /// <summary>Letters of a code: one of 16,777,216.</summary>
    public const int Length = 6;

    private const string Letters = "CDEFHJKMNRTVWXYZ";

    /// <summary>A new code.</summary>
    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>A code as somebody typed it: small letters, spaces and hyphens do not matter.</summary>
    public static string Read(string? typed) => string.Concat((typed ?? "").Where(char.IsLetterOrDigit).Take(Length + 1)).ToUpperInvariant();
}
