using CchcLive.Grains.Boards;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Shards;

namespace CchcLive.Grains.Past;

/// <summary>
/// The board of an area at an instant of the past, with every column of a live board. Two questions, which can be put together: what had occurred by
/// an instant (as known now, late news among it), and what the program knew at an instant (as its screens showed it).
/// </summary>
public sealed class MomentBoards(IGrainFactory grains, PastShards past, OrgRegistry registry, GrainSettings settings, TimeProvider time)
{
    /// <summary>The board. Units are judged by their newest event; what feeds had declared is not known of the past.</summary>
    /// <param name="area">The area.</param>
    /// <param name="asOf">Only what occurred by this instant, judged at it; null for all that is known.</param>
    /// <param name="knownAt">Only what had been committed by this instant, with the org chart and calendars of then; null for now.</param>
    /// <returns>The board; null if there was no such area.</returns>
    public async Task<AreaBoard?> ReadAsync(string area, DateTimeOffset? asOf, DateTimeOffset? knownAt)
    {
        var reference = knownAt is { } known ? await past.ReferenceAsync(known) : registry.Current;
        if (reference.CalendarOf(area) is not { } calendar) return null;
        var now = (knownAt ?? time.GetUtcNow()).UtcTicks;
        var judged = Judgement.Of(asOf?.UtcTicks ?? now, now);
        var today = calendar.LocalDate(judged.At);
        var date = reference.TreeDate(area, today);
        if (!reference.Org.IsArea(area, date)) return null;
        var request = new MomentRequest(
            reference.Live.Id, calendar.StartOfDay(today), calendar.StartOfDay(new DateOnly(today.Year, today.Month, 1)), judged.At, judged.OccurredBy);
        var figures = new DayFigures(settings.Shards);
        foreach (var units in await CountAsync(request, knownAt)) figures.Add(units);
        FeedState Feed(string unit, long lastEventAt) => Freshness.Of(lastEventAt, judged.At, settings.SilentAfter, reference.CalendarOf(unit)!);
        var day = CloseBoards.Compose(area, date, figures, now, reference, Feed) with { EndsAt = judged.At + 1 }; // a day that ends with the instant
        return CloseBoards.Board(area, day, reference.Org) with { Layout = "moment" };
    }

    private async Task<UnitDayCount[][]> CountAsync(MomentRequest request, DateTimeOffset? knownAt) => knownAt is { } known
        ? await past.AskAllAsync(JournalCut.By(known), (shard, reference, _) => ShardAnswers.Moment(shard, request, reference))
        : await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(async shard => (await grains.Shard(shard).CountMoment(request)).Units));
}
