using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Dashboard.Late;

/// <summary>What causes of lateness are called.</summary>
internal static class CauseNames
{
    /// <summary>The name of a code in the language of the request; the code itself if the catalogue does not have it; “chưa rõ nguyên nhân” for none.</summary>
    public static string Of(CatalogueSet catalogues, string code)
    {
        if (code.Length == 0) return Texts.CauseUnknown;
        var cause = catalogues.CauseOf(code);
        return (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? cause?.NameEn : null) ?? cause?.Name ?? code;
    }
}
