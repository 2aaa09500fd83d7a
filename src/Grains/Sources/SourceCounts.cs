using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Sources;

/// <summary>
/// What came from a source, as counted at the door. Kept as a snapshot, not journaled: a crash may lose the last minute of it, while the events
/// themselves are in the shards' streams.
/// </summary>
internal sealed class SourceCounts
{
    private const int MaxUnits = 2000;
    private const int Window = 60;

    public long Since { get; set; }

    public long LastHeartbeatAt { get; set; }

    public SourceTally Total { get; set; } = new(0, 0, 0, 0, 0, 0, 0, 0, []);

    public Dictionary<string, UnitTally> Units { get; set; } = new(StringComparer.Ordinal);

    public List<MinuteCount> Minutes { get; set; } = [];

    /// <summary>When an event or a heartbeat last came (UTC ticks); 0 if never.</summary>
    public long SeenAt() => Math.Max(LastHeartbeatAt, Total.ReceivedAt);

    /// <summary>What came in the hour before an instant.</summary>
    public (long Events, double? Lag) LastHour(long now)
    {
        var hour = Minutes.Where(minute => minute.Minute > Minute(now) - Window).ToArray();
        var lagEvents = hour.Sum(minute => minute.LagEvents);
        return (hour.Sum(minute => minute.Events), lagEvents == 0 ? null : hour.Sum(minute => minute.LagSeconds) / lagEvents);
    }

    public void Add(SourceTally tally)
    {
        if (Since == 0) Since = tally.ReceivedAt;
        Total = new SourceTally(
            Math.Max(Total.ReceivedAt, tally.ReceivedAt), Total.Events + tally.Events, Total.Duplicates + tally.Duplicates, Total.Orphans + tally.Orphans,
            Total.Quarantined + tally.Quarantined, Math.Max(Total.LastEventAt, tally.LastEventAt), Total.LagSeconds + tally.LagSeconds, Total.LagEvents + tally.LagEvents, []);
        foreach (var unit in tally.Units) Add(unit);
        AddMinute(tally);
    }

    private void Add(UnitTally unit)
    {
        if (Units.TryGetValue(unit.Unit, out var known))
            Units[unit.Unit] = new UnitTally(unit.Unit, known.Events + unit.Events, Math.Max(known.LastEventAt, unit.LastEventAt));
        else if (Units.Count < MaxUnits) Units.Add(unit.Unit, unit);
    }

    private void AddMinute(SourceTally tally)
    {
        var minute = Minute(tally.ReceivedAt);
        Minutes.RemoveAll(old => old.Minute <= minute - Window);
        var at = Minutes.FindIndex(known => known.Minute == minute);
        if (at < 0) Minutes.Add(new MinuteCount(minute, tally.Events, tally.LagSeconds, tally.LagEvents));
        else Minutes[at] = new MinuteCount(minute, Minutes[at].Events + tally.Events, Minutes[at].LagSeconds + tally.LagSeconds, Minutes[at].LagEvents + tally.LagEvents);
    }

    private static long Minute(long ticks) => ticks / TimeSpan.TicksPerMinute;
}

/// <summary>What came within one minute.</summary>
internal sealed record MinuteCount(long Minute, long Events, double LagSeconds, long LagEvents);
