using CchcLive.Domain;
using CchcLive.Domain.Counting;

namespace CchcLive.Dashboard.Dossiers;

/// <summary>How addresses name what a figure counts: a measure by its name, or a sum of measures that no dossier counts in twice.</summary>
internal static class FigureName
{
    /// <summary>Ended before or on the due day.</summary>
    public const string OnTime = "onTime";

    /// <summary>Late, still open or ended so.</summary>
    public const string Late = "late";

    private static readonly Dictionary<string, Measure[]> Names = Enum.GetValues<Measure>()
        .Select(measure => (Name: Casing.Camel(measure), Measures: (Measure[])[measure]))
        .Append((OnTime, [Measure.ProcessedEarly, Measure.ProcessedOnDay]))
        .Append((Late, [Measure.OpenLate, Measure.ProcessedLate]))
        .ToDictionary(pair => pair.Name, pair => pair.Measures, StringComparer.Ordinal);

    /// <summary>The measures of a name; null for no such name.</summary>
    public static Measure[]? Find(string? name) => name is null ? null : Names.GetValueOrDefault(name);
}
