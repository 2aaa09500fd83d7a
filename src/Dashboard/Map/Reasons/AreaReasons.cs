using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Map.Reasons;

/// <summary>Why the units of an area are late.</summary>
public sealed class AreaReasons
{
    private readonly Dictionary<string, LateReasons> _byUnit;

    private AreaReasons(Dictionary<string, LateReasons> byUnit) => _byUnit = byUnit;

    /// <summary>Sums up what is late.</summary>
    /// <param name="late">What is late in the units below the area.</param>
    /// <param name="childOf">The row of the area to which one of these belongs; null for none.</param>
    /// <param name="unitOf">The unit for which a dossier counts.</param>
    public static AreaReasons Of(LateResult late, Func<string, string?> childOf, Func<DossierLine, string> unitOf)
    {
        var oldest = late.Oldest.ToLookup(line => childOf(unitOf(line)), StringComparer.Ordinal);
        return new AreaReasons(late.Rows.GroupBy(row => childOf(row.Unit), StringComparer.Ordinal).Where(unit => unit.Key is not null)
            .ToDictionary(unit => unit.Key!, unit => new LateReasons(Fields(unit), oldest[unit.Key].OrderBy(line => line.DueLawful).ThenBy(line => line.Code, StringComparer.Ordinal).FirstOrDefault()), StringComparer.Ordinal));
    }

    /// <summary>Those of a unit.</summary>
    public LateReasons Of(string unit) => _byUnit.GetValueOrDefault(unit, LateReasons.None);

    private static IReadOnlyList<KeyValuePair<string, long>> Fields(IEnumerable<LateRow> rows) =>
    [
        .. rows.GroupBy(row => row.Field, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, field.Sum(row => row.Dossiers)))
            .OrderByDescending(field => field.Value).ThenBy(field => field.Key, StringComparer.Ordinal),
    ];
}
