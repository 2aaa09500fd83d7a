using CchcLive.Domain.Alerts;
using CchcLive.Grains.Alerts;

namespace CchcLive.Ingest.Http.Alerts;

/// <summary>The alerts of an area; or of one of its units, if only that is asked for.</summary>
/// <param name="Place">The area or unit.</param>
/// <param name="Area">The area that looks after it.</param>
/// <param name="Status">The alerts of that area.</param>
public sealed record AlertPage(string Place, string Area, AlertStatus Status)
{
    /// <summary>The alerts that last: the worst first, those of one rule together.</summary>
    public IReadOnlyList<OpenAlert> Open =>
    [
        .. Status.Book.Open.Values.Where(alert => Covers(alert.Key.Place)).OrderByDescending(alert => alert.Severity).ThenBy(alert => alert.Key.Rule, StringComparer.Ordinal)
            .ThenBy(alert => alert.Acknowledged is not null).ThenByDescending(alert => alert.Value).ThenBy(alert => alert.Key.Place, StringComparer.Ordinal),
    ];

    /// <summary>Those that are over, the newest first.</summary>
    public IEnumerable<ClosedAlert> Closed => Status.Book.Closed.Reverse().Where(closed => Covers(closed.Alert.Key.Place));

    /// <summary>The morning notices, the newest first.</summary>
    public IEnumerable<MorningNotice> Mornings => Status.Book.Mornings.Values.Reverse().Where(notice => Covers(notice.Unit));

    /// <summary>The silences that hold at an instant.</summary>
    public IEnumerable<Silence> Silences(DateTimeOffset now) => Status.Book.Silences.Where(silence => silence.At <= now && now < silence.Until && (silence.Place is null || Covers(silence.Place)));

    private bool Covers(string place) => Place == Area || Place == place;
}
