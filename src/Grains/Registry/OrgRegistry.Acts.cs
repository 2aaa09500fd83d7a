using CchcLive.Domain.Organisation;
using CchcLive.Domain.Reference;

namespace CchcLive.Grains.Registry;

/// <content>Changes of the org chart that somebody decided, with a name, a reason and a document.</content>
public sealed partial class OrgRegistry
{
    /// <summary>The data as it would be with more units.</summary>
    /// <exception cref="FormatException">They contradict those there are, or name a calendar or a zone that does not exist.</exception>
    public ReferenceData With(OrgChart added) => new(Current.Org.With(added.Units), InUse(_calendars), rules);

    /// <summary>Journals a change of the org chart, if it is one. Shards and areas must then be refreshed.</summary>
    /// <param name="entry">The change.</param>
    /// <param name="position">The <see cref="Position"/> for which it was decided; null for whichever.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>False, and nothing has changed, if the registry has moved on from that position.</returns>
    /// <exception cref="FormatException">The units contradict those there are, or name a calendar or a zone that does not exist.</exception>
    public Task<bool> EnterAsync(OrgEntry entry, string? position, CancellationToken cancellation = default) => ChangeAsync(
        async () =>
        {
            if (position is not null && position != Position) return false;
            var next = With(entry.Added);
            var isChange = !next.Org.ToJson().AsSpan().SequenceEqual(Current.Org.ToJson());
            if (isChange) await AppendAsync(entry.ToJson(), Next(next.Org, _calendars), _calendars, cancellation);
            return true;
        },
        cancellation);

    /// <summary>What was said of the org chart, the newest first.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<OrgHistoryLine>> HistoryAsync(int most, CancellationToken cancellation = default)
    {
        var newest = new Queue<OrgHistoryLine>();
        await foreach (var segment in store.ReadAsync(Stream, 1, cancellation))
        {
            if (CalendarEntry.TryRead(segment.Body.Span, out _)) continue;
            newest.Enqueue(new OrgHistoryLine(segment.CommittedAt, OrgEntry.Read(segment.Body.Span)));
            if (newest.Count > most) newest.Dequeue();
        }

        return [.. newest.Reverse()];
    }
}
