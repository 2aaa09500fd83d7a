using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Reference;
using CchcLive.Grains.Streams;
using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Registry;

/// <summary>
/// The reference data in use. Org chart and calendars are journaled in the stream <c>registry</c>, so that the data is whole without the files it
/// began with: each segment is an org chart that is added to those before it (<see cref="OrgEntry"/>), or a version of a calendar (<see cref="CalendarEntry"/>).
/// Rules are the program's shipped files.
/// </summary>
public sealed partial class OrgRegistry(IJournalStore store, JournalWriter writer, IReadOnlyList<WorkingCalendar> shipped, IReadOnlyList<CountingRule> rules, TimeProvider time) : IFollowedStream, IDisposable
{
    private const string Stream = "registry";

    /// <summary>So often another process may be first before a change is given up.</summary>
    private const int MostRaces = 10;

    private readonly SemaphoreSlim _changing = new(1, 1);
    private StreamHead _head = StreamHead.Empty(Stream);

    /// <summary>The data as it is now.</summary>
    public ReferenceData Current { get; private set; } = new(OrgChart.Empty, shipped, rules);

    /// <summary>Reads what the journal holds. To be called once, before grains ask.</summary>
    public async Task LoadAsync(CancellationToken cancellation = default)
    {
        var (org, calendars, head) = await ReadAsync(_ => true, cancellation);
        (_head, _calendars, Current) = (head, calendars, new ReferenceData(org, InUse(calendars), rules) { Position = head.LastSeq });
    }

    /// <inheritdoc />
    public async Task CatchUpAsync(CancellationToken cancellation = default)
    {
        await _changing.WaitAsync(cancellation);
        try
        {
            await CatchUpInTurnAsync(cancellation);
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>The data as it was up to a segment of its stream.</summary>
    /// <param name="isKnown">Says of each segment, in order, whether it was known; the first that was not ends the reading.</param>
    /// <param name="rule">A counting rule as it was then, in the place of the program's; null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<ReferenceData> AsKnownAsync(Func<Segment, bool> isKnown, CountingRule? rule, CancellationToken cancellation)
    {
        var (org, calendars, head) = await ReadAsync(isKnown, cancellation);
        return new ReferenceData(org, InUse(calendars), rule is null ? rules : [.. rules.Where(one => one.Id != rule.Id), rule]) { Position = head.LastSeq };
    }

    /// <summary>Adds units, or extends those there are, and journals them. Shards and areas must then be refreshed.</summary>
    /// <returns>The ids of units that were not there before.</returns>
    /// <exception cref="OrgChartException">The units contradict those there are; the message names the unit.</exception>
    /// <exception cref="FormatException">A unit names a calendar or a zone that does not exist.</exception>
    public async Task<IReadOnlyList<string>> AddAsync(OrgChart added, CancellationToken cancellation = default)
    {
        var before = Current.Org;
        await EnterAsync(new OrgEntry(added), position: null, cancellation);
        return [.. added.Units.Select(unit => unit.Id).Where(id => before.Find(id) is null)];
    }

    /// <summary>The date whose tree an area shows now, and its children on that date in display order.</summary>
    public (DateOnly Date, IReadOnlyList<OrgUnit> Children) TreeOf(string area)
    {
        var date = TreeDate(area);
        return (date, Current.Org.ChildrenOf(area, date));
    }

    /// <summary>The areas that show a unit or area as a child now: its parent, and an area that has ended if it belonged to it on the last day.</summary>
    public IEnumerable<string> AreasShowing(string id) =>
        from area in (Current.Org.Find(id)?.Parents ?? []).Select(link => link.Id).Distinct(StringComparer.Ordinal)
        where Current.Org.ParentOf(id, TreeDate(area)) == area
        select area;

    /// <inheritdoc />
    public void Dispose() => _changing.Dispose();

    /// <summary>The calendar of a unit or an area; for an unknown one that which its dossiers are judged by.</summary>
    public WorkingCalendar CalendarOf(string? id) => Current.CalendarOf(id) ?? Current.FoldRules.CalendarOf(id);

    private async Task<(OrgChart Org, KnownCalendars Calendars, StreamHead Head)> ReadAsync(Func<Segment, bool> isKnown, CancellationToken cancellation)
    {
        var (org, calendars, head) = (OrgChart.Empty, KnownCalendars.None, StreamHead.Empty(Stream));
        await foreach (var segment in store.ReadAsync(Stream, 1, cancellation))
        {
            if (!isKnown(segment)) break;
            if (CalendarEntry.TryRead(segment.Body.Span, out var entry)) calendars = calendars.With(entry);
            else org = org.With(OrgEntry.Read(segment.Body.Span).Added.Units);
            head = new StreamHead(Stream, segment.LastSeq, segment.ComputeHash());
        }

        return (org, calendars, head);
    }

    /// <summary>
    /// One change at a time, made to the registry as the journal has it now: also if an earlier change failed with an unknown outcome, or another process
    /// was first, after which it is judged anew.
    /// </summary>
    private async Task<T> ChangeAsync<T>(Func<Task<T>> change, CancellationToken cancellation)
    {
        await _changing.WaitAsync(cancellation);
        try
        {
            for (var races = 0; ; races++)
            {
                await CatchUpInTurnAsync(cancellation);
                try
                {
                    return await change();
                }
                catch (JournalConflictException) when (races < MostRaces)
                {
                    // The stream has moved on: it is read, and the change is judged by what it says now.
                }
            }
        }
        finally
        {
            _changing.Release();
        }
    }

    private async Task CatchUpInTurnAsync(CancellationToken cancellation)
    {
        if (await store.HeadAsync(Stream, cancellation) != _head) await LoadAsync(cancellation);
    }

    private async Task AppendAsync(byte[] body, ReferenceData next, KnownCalendars calendars, CancellationToken cancellation)
    {
        var seq = _head.LastSeq + 1;
        var committed = await writer.AppendAsync(Append.To(Stream, seq, seq, _head.Hash, body), cancellation);
        (_head, _calendars, Current) = (new StreamHead(Stream, seq, committed.Hash), calendars, next);
    }

    private ReferenceData Next(OrgChart org, KnownCalendars calendars) => new(org, InUse(calendars), rules) { Position = _head.LastSeq + 1 };

    private DateOnly TreeDate(string id) =>
        Current.TreeDate(id, Current.CalendarOf(id)?.LocalDate(time.GetUtcNow().UtcTicks) ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
}
