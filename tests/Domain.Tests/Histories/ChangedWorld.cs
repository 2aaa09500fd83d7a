using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Calendars;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>The random world after its calendars have got new versions.</summary>
internal static class ChangedWorld
{
    /// <summary>Rules in which each calendar with a table has one version more, with random days off, in force from an instant.</summary>
    public static FoldRules After(FoldRules rules, long from, int seed)
    {
        var random = new Random(seed);
        var next = new Dictionary<string, WorkingCalendar>(StringComparer.Ordinal);
        foreach (var calendar in rules.Calendars.GroupBy(calendar => calendar.Id, StringComparer.Ordinal).Select(versions => versions.MaxBy(version => version.Version)!))
            next[calendar.Id] = calendar.Definition is { } definition ? calendar.Next(Changed(definition, random), from) : calendar;
        return rules with { Calendars = [.. next.Values.SelectMany(calendar => calendar.Versions())], CalendarOf = unit => next[rules.CalendarOf(unit).Id] };
    }

    /// <summary>The codes of the dossiers that count as open.</summary>
    public static HashSet<string> Open(this DossierShard shard) =>
        [.. shard.ListAll(new ScanQuery(ShippedRules.Report06, 0, shard.Now, long.MaxValue, UnitRole.Handling, null, Dimension.Unit), Measure.Open).Select(d => d.Code)];

    private static CalendarDefinition Changed(CalendarDefinition calendar, Random random)
    {
        var taken = calendar.Years.SelectMany(year => year.DaysOff.Select(off => off.Date).Concat(year.Swaps.SelectMany(swap => (DateOnly[])[swap.Off, swap.Working]))).ToHashSet();
        var dates = Enumerable.Range(0, 25).Select(_ => new DateOnly(2026, 1, 1).AddDays(random.Next(365))).Concat([new DateOnly(2026, 10, 13), new DateOnly(2026, 10, 14)]);
        calendar = dates.Where(taken.Add).Aggregate(calendar, (changed, date) => changed.WithDayOff(date));
        return calendar with { Version = calendar.Version + 1 };
    }
}
