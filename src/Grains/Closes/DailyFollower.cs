using CchcLive.Domain.Closes;
using CchcLive.Grains.Messages;
using CchcLive.Journal;
using CchcLive.Journal.Projection;

namespace CchcLive.Grains.Closes;

/// <summary>Writes the closes of areas into the table <c>daily_figures</c>. It holds nothing: what the table lacks, the table says.</summary>
internal sealed class DailyFollower(IJournalStore store, GrainSettings settings)
{
    /// <summary>Adds every day that an area closed after the last one in the table.</summary>
    /// <param name="areas">Areas, or units that never close a day.</param>
    /// <param name="cancellation">Stops between two days.</param>
    /// <exception cref="JournalUnavailableException">The database failed; the days written so far stay.</exception>
    public async Task FollowAsync(IEnumerable<string> areas, CancellationToken cancellation)
    {
        if (!settings.Projection.IsOn) return;
        var closed = (await store.HeadsAsync(cancellation)).Where(head => head.LastSeq > 0).Select(head => head.Stream).ToHashSet(StringComparer.Ordinal);
        foreach (var area in areas.Where(area => closed.Contains(CloseStreams.Of(area))))
        {
            var first = await store.Daily.LastAsync(area, cancellation) is { } last ? CloseStreams.SeqOf(last) + 1 : 1;
            await foreach (var segment in store.ReadAsync(CloseStreams.Of(area), first, cancellation))
            {
                if (segment.LastSeq >= first) await store.Daily.AddAsync(Rows(area, DayCloseCodec.Decode(segment.Body.Span)), cancellation);
            }
        }
    }

    private static List<DailyRow> Rows(string area, DayClose close) =>
    [
        .. close.Rows.Select(row => new DailyRow(area, close.Date, row.Unit)
        {
            Feed = Domain.Casing.Kebab(((FeedState)row.Feed).ToString()), DataAt = row.DataAt, ClosedAt = close.ClosedAt, IsMadeUp = close.IsMadeUp,
            Rule = close.Rule, RuleVersion = close.RuleVersion, Figures = row.Today,
        }),
    ];
}
