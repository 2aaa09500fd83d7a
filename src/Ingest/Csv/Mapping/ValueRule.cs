using System.Text.RegularExpressions;

namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>Where a value comes from and what is done to it, in this order: trim, replace, map, slug, prefix. A blank value is no value.</summary>
internal sealed record ValueRule
{
    /// <summary>A column, several columns, or a constant.</summary>
    internal required Template From { get; init; }

    /// <summary>Patterns and their replacements, applied one after the other.</summary>
    internal IReadOnlyList<(Regex Pattern, string Replacement)> Replace { get; init; } = [];

    /// <summary>A table of values; null if there is none.</summary>
    internal IReadOnlyDictionary<string, string>? Map { get; init; }

    /// <summary>What becomes of a value that is not in the table.</summary>
    internal Otherwise Otherwise { get; init; }

    /// <summary>True to make an ASCII id of the value.</summary>
    internal bool Slug { get; init; }

    /// <summary>Put before the value at the end.</summary>
    internal string Prefix { get; init; } = "";

    /// <summary>If the value names a unit: how to enter it in the org tree.</summary>
    internal UnitProposal? Unit { get; init; }

    /// <summary>Formats of this value alone; null for those of the mapping.</summary>
    internal IReadOnlyList<MomentFormat>? Formats { get; init; }

    /// <summary>The columns it reads.</summary>
    internal IEnumerable<string> Columns => From.Columns;

    /// <summary>The column to name when the value is wrong.</summary>
    internal string? Column => Columns.FirstOrDefault();

    /// <summary>The value of a row; a null text means that the row has none.</summary>
    internal RuleValue Of(CsvRow row)
    {
        var text = From.Fill(row).Trim();
        foreach (var (pattern, replacement) in Replace) text = pattern.Replace(text, replacement).Trim();
        if (text.Length == 0) return default;
        if (Map is not null)
        {
            if (Map.TryGetValue(text, out var mapped)) text = mapped;
            else if (Otherwise == Otherwise.Omit) return default;
            else if (Otherwise == Otherwise.Reject) return new RuleValue(null, null, Rejected: true);
        }

        var id = Slug ? Csv.Slug.Of(text) : text;
        return id.Length == 0 ? new RuleValue(null, null, Rejected: true) : new RuleValue(Prefix + id, text, Rejected: false);
    }
}
