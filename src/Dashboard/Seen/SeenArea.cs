using CchcLive.Dashboard.Pages;
using CchcLive.Domain.Shards;

namespace CchcLive.Dashboard.Seen;

/// <summary>The figures of an area as this browser saw them last. No person is in it.</summary>
/// <param name="Id">The area.</param>
/// <param name="Minute">When they were shown, minutes since 1970.</param>
/// <param name="Late">Late then.</param>
/// <param name="Open">In progress then.</param>
/// <param name="Tree">Which units it had, and in which order; units are compared only while that is the same.</param>
/// <param name="Units">Late then by unit, in that order, negative for a unit without a signal (−1 for none late); null if there was no room for them.</param>
public sealed record SeenArea(string Id, long Minute, long Late, long Open, string Tree, IReadOnlyList<long>? Units)
{
    /// <summary>What a board shows now; null if it has no data.</summary>
    public static SeenArea? Of(AreaView view) => view.Total("now.openLate") is not { } late || view.Total("now.open") is not { } open ? null : new SeenArea(
        view.Board.AreaId, (view.Board.At - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMinute, late, open, TreeOf(view),
        [.. view.Rows.Select(row => (row.Value("now.openLate") ?? 0) is var count && IsSilent(row) ? -1 - count : count)]);

    /// <summary>When they were shown (UTC ticks).</summary>
    public long At => DateTimeOffset.UnixEpoch.Ticks + (Minute * TimeSpan.TicksPerMinute);

    /// <summary>What is otherwise with the area's units since then.</summary>
    public IReadOnlyList<UnitChange> Changes(AreaView view)
    {
        if (Units is null || Tree != TreeOf(view) || Units.Count != view.Rows.Count) return [];
        return
        [
            .. view.Rows.Select((row, at) => new UnitChange(row, (row.Value("now.openLate") ?? 0) - LateOf(Units[at]), IsSilent(row) && Units[at] >= 0))
                .Where(change => change.MoreLate > 0 || change.IsNewlySilent).OrderByDescending(change => change.MoreLate),
        ];
    }

    private static long LateOf(long unit) => unit < 0 ? -1 - unit : unit;

    private static bool IsSilent(RowView row) => row.State is "silent" or "none";

    private static string TreeOf(AreaView view) => (CodeHash.Of(string.Join('|', view.Rows.Select(row => row.Id))) & 0xFFFFFFFF).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What is worse with a unit than when this browser last looked.</summary>
/// <param name="Row">The unit now.</param>
/// <param name="MoreLate">How many more are late; 0 or less if none.</param>
/// <param name="IsNewlySilent">It had a signal then.</param>
public sealed record UnitChange(RowView Row, long MoreLate, bool IsNewlySilent);
