using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Registry;

namespace CchcLive.Ingest.Http.Alerts;

/// <summary>The alerts of an area or a unit.</summary>
/// <param name="Place">It.</param>
/// <param name="Area">The area that looks after it.</param>
/// <param name="LookedAt">When the figures were last looked at; null if not since the start.</param>
/// <param name="Open">The alerts that last, the worst first.</param>
/// <param name="Closed">The last that are over, the newest first.</param>
/// <param name="Silences">The silences that hold.</param>
public sealed record AlertsAnswer(string Place, string Area, DateTimeOffset? LookedAt, IReadOnlyList<OpenAlertAnswer> Open, IReadOnlyList<ClosedAlertAnswer> Closed, IReadOnlyList<SilenceAnswer> Silences)
{
    private const int MostClosed = 100;

    internal static AlertsAnswer Of(AlertPage page, OrgRegistry registry, DateTimeOffset now)
    {
        var (zone, date) = (registry.CalendarOf(page.Place).Zone, registry.TreeOf(page.Area).Date);
        return new AlertsAnswer(
            page.Place, page.Area, page.Status.Look.LookedAt == 0 ? null : Local(new DateTimeOffset(page.Status.Look.LookedAt, TimeSpan.Zero)),
            [.. page.Open.Select(Open)],
            [.. page.Closed.Take(MostClosed).Select(closed => new ClosedAlertAnswer(closed.Alert.Key.Rule, closed.Alert.Name, closed.Alert.Key.Place, Name(closed.Alert), closed.Alert.Severity, Local(closed.Alert.RaisedAt), Local(closed.At), closed.Why))],
            [.. page.Silences(now).Select(silence => new SilenceAnswer(silence.Rule, silence.Place, Local(silence.At), Local(silence.Until), silence.By, silence.Reason))]);

        OpenAlertAnswer Open(OpenAlert alert) => new(
            alert.Key.Rule, alert.Name, alert.Key.Place, Name(alert), alert.Severity, alert.Measure, page.Status.ValueOf(alert.Key), alert.Value, Local(alert.RaisedAt), page.Status.Book.IsSilenced(alert.Key, now),
            alert.Acknowledged is { } seen ? new AcknowledgementAnswer(seen.By, seen.Reason, Local(seen.At)) : null);

        string Name(OpenAlert alert) => registry.Current.Org.NameOf(alert.Key.Place, date);
        DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);
    }
}

/// <summary>An alert that lasts. <paramref name="Value"/> is the figure now, null if it is not known; <paramref name="RaisedValue"/> the one at which it was raised, or raised again.</summary>
public sealed record OpenAlertAnswer(
    string Rule, string Name, string Place, string PlaceName, AlertSeverity Severity, AlertMeasure Measure, decimal? Value, decimal RaisedValue, DateTimeOffset RaisedAt, bool IsSilenced, AcknowledgementAnswer? Acknowledged);

/// <summary>Who sees to an alert.</summary>
public sealed record AcknowledgementAnswer(string By, string Reason, DateTimeOffset At);

/// <summary>An alert that is over.</summary>
public sealed record ClosedAlertAnswer(string Rule, string Name, string Place, string PlaceName, AlertSeverity Severity, DateTimeOffset RaisedAt, DateTimeOffset ClearedAt, ClearCause Why);

/// <summary>Alerts that are not told for a while; a rule or place that is null means every one.</summary>
public sealed record SilenceAnswer(string? Rule, string? Place, DateTimeOffset From, DateTimeOffset Until, string By, string Reason);

/// <summary>The morning notices of a month, and how many dossiers were saved: ended in time, or waiting lawfully.</summary>
/// <param name="Saved">Saved, of the notices whose outcome is known.</param>
/// <param name="Late">Late.</param>
/// <param name="Notices">The notices, the newest first.</param>
public sealed record MorningsAnswer(int Saved, int Late, IReadOnlyList<MorningAnswer> Notices)
{
    internal static MorningsAnswer Of(IReadOnlyList<MorningNotice> notices)
    {
        var sum = notices.Select(notice => notice.Outcome ?? MorningOutcome.None).Aggregate(MorningOutcome.None, (one, other) => one + other);
        return new MorningsAnswer(sum.Saved, sum.Late, [.. notices.Select(notice => new MorningAnswer(notice.Date, notice.Unit, notice.Dossiers.Count, notice.IsLate, notice.Outcome?.Ended, notice.Outcome?.Waiting, notice.Outcome?.Late))]);
    }
}

/// <summary>A morning notice in figures; what became of its dossiers is null until the next working morning.</summary>
public sealed record MorningAnswer(DateOnly Date, string Unit, int Dossiers, bool IsLate, int? Ended, int? Waiting, int? Late);
