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

    private static LateReasons Of(List<DossierLine> lines) => new(
        [.. lines.CountBy(line => line.Field ?? "", StringComparer.Ordinal).OrderByDescending(field => field.Value).ThenBy(field => field.Key, StringComparer.Ordinal)],
        lines[0]);
}
