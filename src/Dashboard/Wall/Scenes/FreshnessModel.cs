using CchcLive.Dashboard.Pages;
using CchcLive.Grains.Sources;

namespace CchcLive.Dashboard.Wall.Scenes;

/// <summary>How far the figures can be trusted: who is in, who is silent, what waits.</summary>
/// <param name="View">The area's board.</param>
/// <param name="Sources">The sources of the area.</param>
public sealed record FreshnessModel(WallView View, IReadOnlyList<SourceFacts> Sources)
{
    private static readonly string[] WorstFirst = ["silent", "none", "live", "off-hours"];

    /// <summary>The feeds, the silent ones first.</summary>
    public IReadOnlyList<FeedLine> Feeds { get; } =
        [.. Sources.Select(source => new FeedLine(source, View.Board.Times)).OrderBy(feed => Array.IndexOf(WorstFirst, feed.State)).ThenBy(feed => feed.Name, StringComparer.Ordinal)];

    /// <summary>The units without data or signal, the silent ones first; then the others, the one longest unheard first.</summary>
    public IReadOnlyList<RowView> Units { get; } =
        [.. View.Board.Rows.Zip(View.Board.Board.Rows, (row, raw) => (Row: row, raw.DataAt)).OrderBy(unit => Array.IndexOf(WorstFirst, unit.Row.State)).ThenBy(unit => unit.DataAt ?? 0).Select(unit => unit.Row)];

    /// <summary>Inputs that wait in quarantine.</summary>
    public long Quarantined => Feeds.Sum(feed => feed.Quarantined);

    /// <summary>Dossiers that wait for their receipt.</summary>
    public long Orphans => Feeds.Sum(feed => feed.Orphans);
}
