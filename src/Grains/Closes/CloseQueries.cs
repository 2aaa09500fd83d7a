using CchcLive.Domain.Closes;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Closes;

/// <summary>Counts days that ended anew, to compare what was known at their close with what is known now.</summary>
public sealed class CloseQueries(IGrainFactory grains, OrgRegistry registry, GrainSettings settings, TimeProvider time)
{
    /// <summary>
    /// The board of an area at the end of a day, as known now: with what came later, by the present rule and calendars, and the tree of that
    /// day. Units are judged by their newest event.
    /// </summary>
    /// <param name="area">An area with children on that day.</param>
    /// <param name="date">A day that has ended in its zone.</param>
    public async Task<DayClose> AsKnownNowAsync(string area, DateOnly date)
    {
        var reference = registry.Current;
        var closedAt = time.GetUtcNow().UtcTicks;
        var request = DayFigures.Request(registry.CalendarOf(area), date, reference.Live);
        var figures = new DayFigures(settings.Shards);
        foreach (var part in await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => grains.Shard(shard).CountDay(request)))) figures.Add(part);
        return CloseBoards.Compose(
            area, date, figures, closedAt, reference, (unit, lastEventAt) => Freshness.Of(lastEventAt, request.At, settings.SilentAfter, reference.CalendarOf(unit)!));
    }
}
