using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation.Feeds;

/// <summary>Which units' feeds are silent on a day; what they have to say they say on the next working morning. Not thread-safe.</summary>
internal sealed class SilentFeeds(DistrictParameters district, ulong seed, OfficeClock clock)
{
    private const ulong Part = 0x51E27;

    private readonly Dictionary<DateOnly, HashSet<string>> _silent = [];

    /// <summary>When an event of a unit is sent, UTC ticks: as it happens, or when the silence ends.</summary>
    public long Sent(DossierEvent e, Dice dice)
    {
        if (district.Dirt.Silent == 0 || e.Fields.Text(FieldId.UnitId) is not { } unit) return e.Time.UtcTicks;
        var day = e.Time.Date;
        if (!On(day).Contains(unit)) return e.Time.UtcTicks;
        var morning = clock.Instant(day.AddDays(1), TimeOnly.MinValue);
        return clock.At(clock.Of(morning)).AddSeconds(dice.Between(60, 1800)).UtcTicks;
    }

    private HashSet<string> On(DateOnly day)
    {
        if (_silent.TryGetValue(day, out var silent)) return silent;
        var dice = Dice.For(seed ^ Part, day.DayNumber, 0);
        silent = district.Units.Where(_ => dice.Chance(district.Dirt.Silent)).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        _silent.Add(day, silent);
        return silent;
    }
}
