using System.Text;
using CchcLive.Domain;

namespace CchcLive.Dashboard.Screens;

/// <summary>What a screen may be called: up to 40 letters, digits, spaces, hyphens, underscores and dots.</summary>
internal static class ScreenName
{
    private const int Longest = 40;

    /// <summary>The name as it is kept; null for none, or for one that is not allowed: such a screen is listed without a name.</summary>
    public static string? Of(string? text)
    {
        var name = text?.Trim().Normalised(NormalizationForm.FormC);
        return string.IsNullOrEmpty(name) || name.Length > Longest || !name.All(IsAllowed) ? null : name;
    }

    private static bool IsAllowed(char letter) => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '.';
}
