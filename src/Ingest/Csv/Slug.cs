using System.Globalization;
using System.Text;
using CchcLive.Domain;

namespace CchcLive.Ingest.Csv;

/// <summary>Makes ASCII ids of names: marks off, lower case, everything but letters, digits and underscores becomes one hyphen.</summary>
internal static class Slug
{
    /// <summary>The id of a name; empty if the name has no letter or digit that ASCII knows.</summary>
    internal static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalised(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var letter = c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(letter) || letter == '_') slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
