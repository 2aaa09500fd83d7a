using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation.Feeds;

/// <summary>Which feeds are silent on a day; what they have to say they say on the next working morning. Not thread-safe.</summary>
internal sealed class SilentFeeds(DistrictParameters district, ulong seed, OfficeClock clock)
{
    private const ulong Part = 0x51E27;

    private readonly Dictionary<DateOnly, HashSet<string>> _silent = [];

    /// <summary>When an event is sent, UTC ticks: as it happens, or when the silence of its source ends.</summary>
    public long Sent(DossierEvent e, Dice dice)
    {
        var day = e.Time.Date;
        if (!IsSilent(e.Source, day)) return e.Time.UtcTicks;
        var morning = clock.Instant(day.AddDays(1), TimeOnly.MinValue);
        return clock.At(clock.Of(morning)).AddSeconds(dice.Between(60, 1800)).UtcTicks;
    }

    /// <summary>True if nothing comes from the source on that day.</summary>
    public bool IsSilent(string source, DateOnly day)
    {
        if (!_silent.TryGetValue(day, out var silent)) _silent.Add(day, silent = Draw(day));
        return silent.Contains(source);
    }

    private HashSet<string> Draw(DateOnly day)
    {
        var dice = Dice.For(seed ^ Part, day.DayNumber, 0);
        var sources = district.Units.Select(unit => district.SourceOf(district.ReceiverFor(unit))).Distinct(StringComparer.Ordinal);
        return sources.Where(_ => dice.Chance(district.Dirt.Silent)).ToHashSet(StringComparer.Ordinal);
    }
}
