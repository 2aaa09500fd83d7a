using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Map.Reasons;

/// <summary>Why the units of an area are late, from its list of late dossiers.</summary>
public sealed class AreaReasons
{
    private readonly Dictionary<string, LateReasons> _byUnit;

    private AreaReasons(Dictionary<string, LateReasons> byUnit) => _byUnit = byUnit;

    /// <summary>Sums up a list.</summary>
    /// <param name="lines">The late dossiers, the longest overdue first.</param>
    /// <param name="unitOf">The unit for which one counts; null for none.</param>
    public static AreaReasons Of(IEnumerable<DossierLine> lines, Func<DossierLine, string?> unitOf) => new(lines
        .Select(line => (Unit: unitOf(line), Line: line)).Where(pair => pair.Unit is not null)
        .GroupBy(pair => pair.Unit!, pair => pair.Line, StringComparer.Ordinal)
        .ToDictionary(unit => unit.Key, unit => Of([.. unit]), StringComparer.Ordinal));

    /// <summary>Those of a unit.</summary>
    public LateReasons Of(string unit) => _byUnit.GetValueOrDefault(unit, LateReasons.None);

    private static LateReasons Of(List<DossierLine> lines)
    {
        var fields = Counted(lines.Select(line => line.Field ?? ""));
        var steps = Counted(lines.Where(line => (line.Field ?? "") == fields[0].Key).Select(line => line.Step ?? ""));
        return new LateReasons(fields, steps[0].Key is { Length: > 0 } step ? step : null, lines[0]);
    }

    private static List<KeyValuePair<string, int>> Counted(IEnumerable<string> words) =>
        [.. words.CountBy(word => word, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
}
