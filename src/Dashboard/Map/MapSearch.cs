using System.Globalization;
using System.Text;
using CchcLive.Domain;

namespace CchcLive.Dashboard.Map;

/// <summary>Looks for names as people type them: without marks, in any case. <c>Client/src/map/search.ts</c> does the same.</summary>
internal static class MapSearch
{
    /// <summary>True if a name contains what is searched for; anything does contain nothing.</summary>
    public static bool Finds(string search, string name) => Plain(name).Contains(Plain(search.Trim()), StringComparison.Ordinal);

    private static string Plain(string text)
    {
        var letters = text.Normalised(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).ToLowerInvariant().Replace('đ', 'd');
    }
}
