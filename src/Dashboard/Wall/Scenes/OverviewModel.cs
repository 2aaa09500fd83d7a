using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Wall.Trend;

namespace CchcLive.Dashboard.Wall.Scenes;

/// <summary>The scene that answers first: how many are late now, where, in which field, and the day so far.</summary>
/// <param name="View">The area's board.</param>
/// <param name="Fields">The month's on-time share by field, the worst first.</param>
/// <param name="DueToday">How many will be late if not ended today; null for no data.</param>
/// <param name="Worst">The units that need direction now.</param>
/// <param name="Day">Today and yesterday.</param>
/// <param name="HasMap">Whether there is a map to show.</param>
public sealed record OverviewModel(WallView View, IReadOnlyList<FieldLine> Fields, long? DueToday, IReadOnlyList<UnitNeed> Worst, DayFlow Day, bool HasMap)
{
    private const string Late = "now.openLate";
    private const int Shown = 3;

    /// <summary>The units with the most late dossiers, of those with any.</summary>
    public static IReadOnlyList<RowView> WorstOf(WallView view) =>
        [.. view.Board.Rows.Where(row => row.Value(Late) > 0).OrderByDescending(row => row.Value(Late)).ThenBy(row => row.Name, StringComparer.Ordinal).Take(Shown)];

    /// <summary>What is known of each.</summary>
    /// <param name="units">The units.</param>
    /// <param name="fields">The field in which most of its late dossiers lie, one per unit.</param>
    /// <param name="closed">The last close; null if there is none.</param>
    public static IReadOnlyList<UnitNeed> Needs(IReadOnlyList<RowView> units, IReadOnlyList<LateField?> fields, AreaView? closed)
    {
        var then = closed?.Rows.ToDictionary(row => row.Id, row => row.Value(Late), StringComparer.Ordinal);
        return [.. units.Select((unit, place) => new UnitNeed(unit, fields[place], unit.Value(Late) - then?.GetValueOrDefault(unit.Id)))];
    }
}

/// <summary>A unit that needs direction.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Field">The field in which most of its late dossiers lie; null if not known.</param>
/// <param name="Change">Late dossiers since the last close; null if there is nothing to compare with.</param>
public sealed record UnitNeed(RowView Unit, LateField? Field, long? Change);
