using System.Text;

namespace CchcLive.Domain.Events;

/// <summary>Dossier codes are opaque (D§3.7): trimmed, upper case, NFC, dots and hyphens kept, nothing read out of them.</summary>
public static class DossierCode
{
    /// <summary>The greatest length of a code, in characters.</summary>
    public const int MaxLength = 100;

    /// <summary>The normalised code.</summary>
    public static string Normalise(string code) => code.Trim().Normalised(NormalizationForm.FormC).ToUpperInvariant();
}
