using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Alerts;

/// <summary>What one look at an area found.</summary>
/// <param name="Acts">What happened to its alerts, in order.</param>
/// <param name="Readings">The figures.</param>
internal sealed record AlertFinding(IReadOnlyList<AlertAct> Acts, IReadOnlyDictionary<AlertKey, AlertReading> Readings);

/// <summary>Looks at an area: reads the figures, lets the state machine say what they do, makes morning notices, and composes what is to be told. Changes nothing.</summary>
internal sealed class AlertRound(AlertReader reader, MorningReader mornings, CatalogueRegistry catalogues, OrgRegistry registry, IEnumerable<IAlertChannel> channels, AlertSettings settings, TimeProvider time)
{
    /// <summary>The channels that want to hear of an area.</summary>
    public IReadOnlyList<IAlertChannel> ChannelsOf(string area) => [.. channels.Where(channel => channel.Serves(area))];

    /// <summary>The rules in force at the places that an area looks after.</summary>
    public IReadOnlyDictionary<AlertKey, AlertRule> RulesOf(AreaBoard board)
    {
        var today = registry.CalendarOf(board.AreaId).LocalDate(time.GetUtcNow().UtcTicks);
        return AlertScope.Of(catalogues.Current.AlertRulesOn(today), AlertReader.PlacesOf(board, registry.Current.Org.Find(board.AreaId)?.Kind ?? ""));
    }

    /// <summary>Looks.</summary>
    public async Task<AlertFinding> LookAsync(string area, AlertBook book, AlertWatch watch)
    {
        var board = await reader.BoardAsync(area);
        var rules = RulesOf(board);
        var readings = await reader.ReadAsync(board, rules);
        var (now, audience) = (time.GetUtcNow(), AudienceOf(board));
        List<AlertAct> acts = [.. AlertMachine.Step(book, rules, readings, watch, now)];
        if (settings.HasMornings)
        {
            var morning = await mornings.ReadAsync(board, book);
            acts.AddRange(morning);
            if (settings.TellsMornings) acts.AddRange(MorningMessages.Of(book, morning, audience, now));
        }

        acts.AddRange(AlertTelling.Due(acts.Aggregate(book, (known, act) => known.With(act)), rules, audience, now));
        return new AlertFinding(acts, readings);
    }

    private AlertAudience AudienceOf(AreaBoard board)
    {
        var (now, calendar) = (time.GetUtcNow(), registry.CalendarOf(board.AreaId));
        var isClosed = calendar.TryWorkingTime(now.UtcTicks, now.UtcTicks + TimeSpan.TicksPerSecond, out var worked) && worked == TimeSpan.Zero;
        return new AlertAudience(board.AreaId, id => registry.Current.Org.NameOf(id, board.TreeDate), [.. ChannelsOf(board.AreaId).Select(channel => channel.Door)], isClosed, WorkedSince);

        TimeSpan WorkedSince(DateTimeOffset since) => calendar.TryWorkingTime(since.UtcTicks, now.UtcTicks, out var open) ? open : now - since;
    }
}
