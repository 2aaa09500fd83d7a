using CchcLive.Dashboard.Text;
using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Ingest.Http.Alerts;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Alerts;

/// <summary>The page of an area's alerts, or of a unit's.</summary>
public sealed class AlertsView
{
    private const int MostClosed = 50;
    private const int MostMornings = 200;

    /// <summary>The alerts.</summary>
    public required AlertPage Page { get; init; }

    /// <summary>What people call a place.</summary>
    public required Func<string, string> Name { get; init; }

    /// <summary>True if the reader may see to alerts of a place.</summary>
    public required Func<string, bool> MayHandle { get; init; }

    /// <summary>True if the reader may see the dossiers of a unit.</summary>
    public required Func<string, bool> MayList { get; init; }

    /// <summary>True if the reader may know which officer has a unit's dossiers.</summary>
    public required Func<string, bool> MayName { get; init; }

    /// <summary>The channels, for those who may try them; empty for others.</summary>
    public required IReadOnlyList<AlertDoor> Doors { get; init; }

    /// <summary>The live counting rule.</summary>
    public required CountingRule Rule { get; init; }

    /// <summary>For the forms; null if the reader has none.</summary>
    public required AntiforgeryTokenSet? Token { get; init; }

    /// <summary>Writes times.</summary>
    public required Times Times { get; init; }

    /// <summary>The time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Today, there.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The date whose org tree is shown.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>What was wrong with what the reader sent; null for nothing.</summary>
    public string? Fault { get; init; }

    /// <summary>What came of trying a channel; null if none was tried.</summary>
    public string? Tried { get; init; }

    /// <summary>The area for the menu; null on the page of a unit.</summary>
    public string? Area => Page.Place == Page.Area ? Page.Area : null;

    /// <summary>The open alerts by rule, the worst first.</summary>
    public IEnumerable<IGrouping<string, OpenAlert>> Groups => Page.Open.GroupBy(alert => alert.Key.Rule, StringComparer.Ordinal);

    /// <summary>The last that are over.</summary>
    public IEnumerable<ClosedAlert> Closed => Page.Closed.Take(MostClosed);

    /// <summary>The silences that hold.</summary>
    public IReadOnlyList<Silence> Silences => [.. Page.Silences(Now)];

    /// <summary>The rules in force, each with the places where it is.</summary>
    public IEnumerable<(AlertRule Rule, int Places)> Rules =>
        Page.Status.Rules.Where(one => Page.Place == Page.Area || one.Key.Place == Page.Place).GroupBy(one => one.Value).Select(same => (same.Key, same.Count())).OrderByDescending(one => one.Key.Severity).ThenBy(one => one.Key.Id, StringComparer.Ordinal);

    /// <summary>The morning notices of this month and the last that has some, the newest first; those of units without a dossier are left out.</summary>
    public IReadOnlyList<MorningNotice> Mornings => [.. Page.Mornings.Where(notice => notice.Dossiers.Count > 0).Take(MostMornings)];

    /// <summary>What became of the notices of this month.</summary>
    public MorningOutcome Month => Page.Mornings.Where(notice => (notice.Date.Year, notice.Date.Month) == (Today.Year, Today.Month))
        .Select(notice => notice.Outcome ?? MorningOutcome.None).Aggregate(MorningOutcome.None, (one, other) => one + other);

    /// <summary>Until when an alert is not told; null if it is.</summary>
    public DateTimeOffset? SilentUntil(AlertKey key) => Silences.Where(silence => silence.Covers(key, Now)).Select(silence => (DateTimeOffset?)silence.Until).Max();
}
