using System.Globalization;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Grains.Sources;

namespace CchcLive.Dashboard.Sources;

/// <summary>What is known of a source, as it is written down.</summary>
/// <param name="facts">What is known.</param>
/// <param name="times">Writes times in the zone of the org chart.</param>
/// <param name="now">The present instant in UTC ticks.</param>
public sealed class SourceView(SourceFacts facts, Times times, long now)
{
    /// <summary>The source's id.</summary>
    public string Id => facts.Source;

    /// <summary>Its page; a slash in the id does not part the address.</summary>
    public string Url => UrlOf(facts.Source);

    /// <summary>State of its feed, as marks and texts name it.</summary>
    public string State => RowView.NameOf(facts.Status?.State ?? Grains.Messages.FeedState.None);

    /// <summary>The state in words.</summary>
    public string StateWords => FeedWords.Of(facts, times);

    /// <summary>When something last came from it, a heartbeat included.</summary>
    public string LastHeard => times.Second(FeedWords.HeardAt(facts));

    /// <summary>Time of the newest event held.</summary>
    public string LastEvent => times.Second(Known(facts.LastEventAt));

    /// <summary>When a heartbeat last came.</summary>
    public string LastHeartbeat => times.Second(Known(facts.Status?.LastHeartbeatAt ?? 0));

    /// <summary>Since when it is counted what came; null if nothing was counted.</summary>
    public string? CountedSince => Known(facts.Status?.CountedSince ?? 0) is { } since ? times.Minute(since) : null;

    /// <summary>What it promised, in words; null if nothing.</summary>
    public string? Promise => facts.Status?.Declaration is { IntervalMinutes: > 0 } promise
        ? Words.Fill(Texts.SourcePromise, Numbers.Count(promise.IntervalMinutes), Numbers.Count(facts.Status.Covered.Length))
        : null;

    /// <summary>Events held.</summary>
    public string Events => Numbers.Count(facts.Events);

    /// <summary>Events that came within the last 60 minutes.</summary>
    public string LastHour => Numbers.Count(facts.Status?.EventsLastHour);

    /// <summary>Mean time from event to arrival of these.</summary>
    public string Lag => facts.Status?.LagLastHour is { } seconds ? Words.Duration(TimeSpan.FromSeconds(seconds)) : Numbers.None;

    /// <summary>Inputs that came, and how many of them were known already.</summary>
    public (string Received, string Duplicates) Counts => (Numbers.Count(facts.Status?.Tally.Events), Numbers.Count(facts.Status?.Tally.Duplicates));

    /// <summary>Dossiers that wait for their receipt.</summary>
    public int Orphans => facts.Orphans;

    /// <summary>The age of the oldest event among them.</summary>
    public string OldestOrphan => facts.Orphans == 0 ? Numbers.None : Words.Duration(TimeSpan.FromTicks(now - facts.OldestOrphanAt));

    /// <summary>Inputs that wait in quarantine.</summary>
    public long Quarantined => facts.Quarantine.Sum(count => count.Open);

    /// <summary>The same by rule, the most first.</summary>
    public IEnumerable<(string Rule, string Open)> QuarantinedByRule =>
        facts.Quarantine.OrderByDescending(count => count.Open).Select(count => (count.Rule, Numbers.Count(count.Open)));

    /// <summary>The newest day of totals that it declared, beside ours; null if it declared none.</summary>
    public ComparedDay? Totals { get; init; }

    /// <summary>The page of a source.</summary>
    public static string UrlOf(string source) => string.Create(CultureInfo.InvariantCulture, $"/sources/{Uri.EscapeDataString(source)}");

    private static long? Known(long ticks) => ticks == 0 ? null : ticks;
}
