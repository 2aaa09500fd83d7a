using System.Globalization;
using System.Text;

namespace CchcLive.Domain.Catalogues;

/// <summary>How explanations are compared with phrases: by their words alone.</summary>
internal static class PhraseText
{
    /// <summary>The parts of a text between punctuation marks, each as lower-case words without accents; empty parts are left out.</summary>
    public static IEnumerable<string> Clauses(string text)
    {
        var clause = new StringBuilder();
        foreach (var c in text.Normalised(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c)) clause.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            else if (char.IsWhiteSpace(c) && c is not ('\n' or '\r')) AppendBlank(clause);
            else if (char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && Taken(clause) is { } taken) yield return taken;
        }

        if (Taken(clause) is { } last) yield return last;
    }

    /// <summary>A text as words only, whatever stands between them.</summary>
    public static string Words(string text) => string.Join(' ', Clauses(text));

    private static void AppendBlank(StringBuilder clause)
    {
        if (clause.Length > 0 && clause[^1] != ' ') clause.Append(' ');
    }

    private static string? Taken(StringBuilder clause)
    {
        var text = clause.ToString().TrimEnd();
        clause.Clear();
        return text.Length == 0 ? null : text;
    }
}
