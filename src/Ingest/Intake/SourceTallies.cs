using CchcLive.Domain.Events;
using CchcLive.Grains.Messages;

namespace CchcLive.Ingest.Intake;

/// <summary>Counts by source what came in one request, or what waits to be told. Not thread-safe.</summary>
internal sealed class SourceTallies
{
    private const int MaxUnits = 2000;

    private readonly Dictionary<string, Counts> _sources = new(StringComparer.Ordinal);
    private Counts? _last;

    /// <summary>What was counted.</summary>
    public IEnumerable<KeyValuePair<string, SourceTally>> All => _sources.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToTally()));

    /// <summary>Counts an event that came at an instant (UTC ticks).</summary>
    public void Event(DossierEvent e, long at)
    {
        var counts = Of(e.Source);
        counts.ReceivedAt = Math.Max(counts.ReceivedAt, at);
        counts.Events++;
        counts.LastEventAt = Math.Max(counts.LastEventAt, e.Time.UtcTicks);
        if (!e.Time.IsDate)
        {
            counts.LagSeconds += Math.Max(0, at - e.Time.UtcTicks) / (double)TimeSpan.TicksPerSecond;
            counts.LagEvents++;
        }

        if ((e.Fields.Text(FieldId.HandlingUnitId) ?? e.Fields.Text(FieldId.ToUnitId)) is { } unit) counts.Add(new UnitTally(unit, 1, e.Time.UtcTicks));
    }

    /// <summary>Of the events counted, one was known already.</summary>
    public void Duplicate(string source) => Of(source).Duplicates++;

    /// <summary>Of the events counted, one waits for its dossier's receipt.</summary>
    public void Orphan(string source) => Of(source).Orphans++;

    /// <summary>Of the events counted, one went to quarantine.</summary>
    public void Quarantined(string source) => Of(source).Quarantined++;

    /// <summary>An input came that could not be read or breaks a rule.</summary>
    public void Refused(string source, long at)
    {
        var counts = Of(source);
        counts.ReceivedAt = Math.Max(counts.ReceivedAt, at);
        counts.Events++;
        counts.Quarantined++;
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(string source, SourceTally tally) => Of(source).Add(tally);

    private Counts Of(string source)
    {
        if (_last?.Source == source) return _last;
        if (!_sources.TryGetValue(source, out var counts)) _sources.Add(source, counts = new Counts(source));
        return _last = counts;
    }

    private sealed class Counts(string source)
    {
        private readonly Dictionary<string, UnitTally> _units = new(StringComparer.Ordinal);

        public string Source { get; } = source;

        public long ReceivedAt { get; set; }

        public long Events { get; set; }

        public long Duplicates { get; set; }

        public long Orphans { get; set; }

        public long Quarantined { get; set; }

        public long LastEventAt { get; set; }

        public double LagSeconds { get; set; }

        public long LagEvents { get; set; }

        public void Add(UnitTally unit)
        {
            if (_units.TryGetValue(unit.Unit, out var known)) _units[unit.Unit] = new UnitTally(unit.Unit, known.Events + unit.Events, Math.Max(known.LastEventAt, unit.LastEventAt));
            else if (_units.Count < MaxUnits) _units.Add(unit.Unit, unit);
        }

        public void Add(SourceTally tally)
        {
            (ReceivedAt, LastEventAt) = (Math.Max(ReceivedAt, tally.ReceivedAt), Math.Max(LastEventAt, tally.LastEventAt));
            (Events, Duplicates, Orphans, Quarantined) = (Events + tally.Events, Duplicates + tally.Duplicates, Orphans + tally.Orphans, Quarantined + tally.Quarantined);
            (LagSeconds, LagEvents) = (LagSeconds + tally.LagSeconds, LagEvents + tally.LagEvents);
            foreach (var unit in tally.Units) Add(unit);
        }

        public SourceTally ToTally() => new(ReceivedAt, Events, Duplicates, Orphans, Quarantined, LastEventAt, LagSeconds, LagEvents, [.. _units.Values]);
    }
}
