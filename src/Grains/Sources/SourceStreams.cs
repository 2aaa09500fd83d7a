namespace CchcLive.Grains.Sources;

/// <summary>Where a source's declarations are journaled. A stream's name is ASCII without spaces: other characters of the id are percent-encoded.</summary>
public static class SourceStreams
{
    private const int MaxName = 200;
    private const string Prefix = "source/";
    private const string Suffix = "/totals";

    /// <summary>The stream of what a source promised.</summary>
    public static string Of(string source) => Prefix + Uri.EscapeDataString(source);

    /// <summary>The stream of the totals it declared.</summary>
    public static string Totals(string source) => Of(source) + Suffix;

    /// <summary>Whether a stream is that of declared totals.</summary>
    public static bool IsOfTotals(string stream) => stream.StartsWith(Prefix, StringComparison.Ordinal) && stream.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Whether the id of a source fits into a stream's name.</summary>
    public static bool CanName(string source) => Totals(source).Length <= MaxName;

    /// <summary>The source whose stream this is; null if it belongs to none.</summary>
    public static string? SourceOf(string stream)
    {
        if (!stream.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var id = stream.AsSpan(Prefix.Length);
        return Uri.UnescapeDataString(id.EndsWith(Suffix, StringComparison.Ordinal) ? id[..^Suffix.Length] : id);
    }
}
