namespace CchcLive.Domain;

/// <summary>Texts in files that are opened with a spreadsheet. The one place that makes them harmless.</summary>
public static class SpreadsheetText
{
    /// <summary>
    /// A text that a spreadsheet would take for a formula is made a text by an apostrophe in front; any other stays as it is. Blanks in front do not hide a
    /// formula, nor do the full-width forms of its signs.
    /// </summary>
    public static string Harmless(string text) =>
        text.AsSpan().TrimStart(" \u00A0") is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" + text : text;
}
