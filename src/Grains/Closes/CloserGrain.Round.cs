using System.Diagnostics;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Closes;
using CchcLive.Domain.Reference;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Journal;
using CchcLive.Journal.Segments;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Closes;

/// <content>One round: every day that has ended and that an area has not closed, in order.</content>
internal sealed partial class CloserGrain
{
    private DateOnly _followedUntil;

    private readonly HashSet<string> _untold = new(StringComparer.Ordinal);

    private async Task CloseWhatIsDue()
    {
        var reference = registry.Current;
        var areas = reference.Org.Units.Select(unit => unit.Id).Where(id => reference.CalendarOf(id)!.Zone.Id == Zone).ToArray();
        if (areas.Length == 0) return;
        var calendar = reference.CalendarOf(areas[0])!;
        var last = calendar.LocalDate(Now - Settle.Ticks).AddDays(-1);
        if (ReferenceEquals(_doneWith, reference) && last <= _doneUntil) return;

        var heads = (await store.HeadsAsync()).ToDictionary(head => head.Stream, StringComparer.Ordinal);
        if (await FirstDay(heads.Values, calendar) is { } first)
        {
            var date = first > last.AddDays(1 - MostDays) ? first : last.AddDays(1 - MostDays);
            for (; date <= last && !IsStopped; date = date.AddDays(1)) await Close(date, areas, heads, reference, calendar);
            await TellAreas();
        }

        (_doneWith, _doneUntil) = (reference, last);
    }

    /// <summary>The first day at whose end there was anything to close: that of the first commit of an event. Null if there is none.</summary>
    private async Task<DateOnly?> FirstDay(IEnumerable<StreamHead> heads, WorkingCalendar calendar)
    {
        DateOnly? first = null;
        foreach (var stream in heads.Where(head => head.LastSeq > 0 && head.Stream.StartsWith("shard/", StringComparison.Ordinal)).Select(head => head.Stream))
        {
            await foreach (var segment in store.ReadAsync(stream))
            {
                var date = calendar.LocalDate(segment.CommittedAt.UtcTicks);
                if (first is null || date < first) first = date;
                break;
            }
        }

        return first < CloseStreams.FirstDay ? CloseStreams.FirstDay : first;
    }

    private async Task Close(DateOnly date, string[] areas, Dictionary<string, StreamHead> heads, ReferenceData reference, WorkingCalendar calendar)
    {
        var missing = areas.Where(area => reference.Org.IsArea(area, date) && HeadOf(area, heads).LastSeq < CloseStreams.SeqOf(date)).ToArray();
        if (missing.Length == 0) return;
        var (closedAt, began) = (Now, Stopwatch.GetTimestamp());
        var request = DayFigures.Request(calendar, date, reference.Live);
        var figures = new DayFigures(settings.Shards);
        for (var shard = 0; shard < settings.Shards && !IsStopped; shard++) figures.Add(await GrainFactory.Shard(shard).CountDay(request).WaitAsync(Stopping));
        if (IsStopped) return;

        var feeds = closedAt - calendar.EndOfDay(date) > DayClose.Grace.Ticks ? null : await Feeds(missing.SelectMany(area => reference.LeavesOf(area, date)));
        FeedState Feed(string unit, long lastEventAt) => feeds?.GetValueOrDefault(unit) is { } child
            ? Freshness.Of(child with { LastEventAt = lastEventAt }, request.At, settings.SilentAfter, reference.CalendarOf(unit)!)
            : Freshness.Of(lastEventAt, request.At, settings.SilentAfter, reference.CalendarOf(unit)!);
        await Task.WhenAll(missing.Select(area => Append(area, CloseBoards.Compose(area, date, figures, closedAt, reference, Feed), heads)));
        CloseInstruments.Closed(missing.Length, began);
        log.LogInformation("Closed {Date} for {Areas} areas of zone {Zone}.", date, missing.Length, Zone);
    }

    /// <summary>What units know of the feeds that speak for them; of a day that is made up nobody knows it any more.</summary>
    private async Task<Dictionary<string, ChildBoard>> Feeds(IEnumerable<string> units) =>
        (await Task.WhenAll(units.Distinct(StringComparer.Ordinal).Select(unit => GrainFactory.Unit(unit).Child())).WaitAsync(Stopping)).ToDictionary(child => child.Id, StringComparer.Ordinal);

    private async Task Append(string area, DayClose close, Dictionary<string, StreamHead> heads)
    {
        _untold.Add(area); // also if the outcome stays unknown: the area then looks for itself
        try
        {
            heads[CloseStreams.Of(area)] = await journal.AppendAsync(close, HeadOf(area, heads));
        }
        catch (JournalConflictException)
        {
            heads[CloseStreams.Of(area)] = await store.HeadAsync(CloseStreams.Of(area)); // another activation was first: its close stands
        }
    }

    /// <summary>Brings the table of days up to the closes; what fails is found missing, and tried again, within a minute.</summary>
    private async Task FollowDays()
    {
        if (_followedUntil == _doneUntil) return;
        var until = _doneUntil;
        await daily.FollowAsync(registry.Current.Org.Units.Select(unit => unit.Id).Where(id => registry.CalendarOf(id).Zone.Id == Zone), Stopping);
        _followedUntil = until;
    }

    private async Task TellAreas()
    {
        await Task.WhenAll(_untold.Select(area => GrainFactory.Area(area).Closed())).WaitAsync(Stopping);
        _untold.Clear();
    }

    private static StreamHead HeadOf(string area, Dictionary<string, StreamHead> heads) =>
        heads.GetValueOrDefault(CloseStreams.Of(area)) ?? StreamHead.Empty(CloseStreams.Of(area));
}
