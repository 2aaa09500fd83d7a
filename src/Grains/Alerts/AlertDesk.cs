using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Access;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Alerts;

/// <summary>The alerts of an area as they are now.</summary>
/// <param name="Book">The alerts.</param>
/// <param name="Rules">Which rule holds where.</param>
/// <param name="Look">The figures of the last look.</param>
public sealed record AlertStatus(AlertBook Book, IReadOnlyDictionary<AlertKey, AlertRule> Rules, AlertLook Look)
{
    /// <summary>The figure of an alert at the last look; null if it was not known.</summary>
    public decimal? ValueOf(AlertKey key) => Array.Find(Look.Figures, figure => figure.Rule == key.Rule && figure.Place == key.Place)?.Value is { } value ? (decimal)value : null;
}

/// <summary>The one way to alerts for pages and API. Who may come here is asked before.</summary>
public sealed class AlertDesk
{
    /// <summary>A silence lasts so long at most.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromDays(31);

    private readonly IGrainFactory _grains;
    private readonly AlertJournal _journal;
    private readonly AlertReader _reader;
    private readonly AlertRound _round;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal AlertDesk(IGrainFactory grains, AlertJournal journal, AlertReader reader, AlertRound round, AuditLog audit, TimeProvider time) =>
        (_grains, _journal, _reader, _round, _audit, _time) = (grains, journal, reader, round, audit, time);

    /// <summary>The channels of an area.</summary>
    public IReadOnlyList<AlertDoor> Doors(string area) => [.. _round.ChannelsOf(area).Select(channel => channel.Door)];

    /// <summary>How many alerts are open that nobody has acknowledged.</summary>
    /// <param name="area">The area.</param>
    /// <param name="place">Only those of this place; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<int> CountAsync(string area, string? place = null, CancellationToken cancellation = default) =>
        (await _journal.ReadAsync(area, cancellation)).Book.Open.Values.Count(alert => alert.Acknowledged is null && (place is null || place == alert.Key.Place));

    /// <summary>All there is to say about an area.</summary>
    public async Task<AlertStatus> ReadAsync(string area, CancellationToken cancellation = default)
    {
        var board = await _reader.BoardAsync(area);
        return new AlertStatus((await _journal.ReadAsync(area, cancellation)).Book, _round.RulesOf(board), await _grains.Alerts(area).Look());
    }

    /// <summary>Acknowledges an open alert, and tells the audit.</summary>
    public Task<AlertOutcome> AcknowledgeAsync(string area, AlertKey key, string reason, Doer doer, CancellationToken cancellation = default) =>
        DoAsync(area, new AlertOrder(AlertOrderKind.Acknowledge, key.Rule, key.Place, doer.Actor, reason, 0), doer, AuditActions.AlertAcknowledged, cancellation);

    /// <summary>Silences alerts until an instant, or with one that is over lifts a silence, and tells the audit.</summary>
    /// <param name="area">The area.</param>
    /// <param name="rule">The rule; null: every rule.</param>
    /// <param name="place">The place; null: every place.</param>
    /// <param name="until">The end.</param>
    /// <param name="reason">Why.</param>
    /// <param name="doer">Who.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<AlertOutcome> SilenceAsync(string area, string? rule, string? place, DateTimeOffset until, string reason, Doer doer, CancellationToken cancellation = default)
    {
        var latest = _time.GetUtcNow() + LongestSilence;
        return DoAsync(area, new AlertOrder(AlertOrderKind.Silence, rule, place, doer.Actor, reason, (until < latest ? until : latest).UtcTicks), doer, AuditActions.AlertSilenced, cancellation);
    }

    /// <summary>Tries a channel.</summary>
    /// <returns>Why the message was not taken; null if it was. False in the first place if there is no such channel.</returns>
    public async Task<(bool IsKnown, string? Fault)> TryAsync(string area, string areaName, string channel, Doer doer, CancellationToken cancellation = default)
    {
        if (_round.ChannelsOf(area).FirstOrDefault(one => one.Door.Name == channel) is not { } chosen) return (false, null);
        var now = _time.GetUtcNow();
        await _audit.WriteAsync(new AuditEntry(doer.Actor, AuditActions.AlertChannelTried, channel, area, doer.Address), cancellation);
        try
        {
            await chosen.SendAsync(new AlertMessage($"{area}/test-{now.ToUnixTimeMilliseconds()}/{channel}", channel, area, areaName, now, []) { IsTest = true }, cancellation);
            return (true, null);
        }
        catch (AlertChannelException e)
        {
            return (true, e.Message);
        }
    }

    private async Task<AlertOutcome> DoAsync(string area, AlertOrder order, Doer doer, string action, CancellationToken cancellation)
    {
        var outcome = await _grains.Alerts(area).Do(order);
        if (outcome == AlertOutcome.Done)
            await _audit.WriteAsync(new AuditEntry(doer.Actor, action, area, $"{order.Rule ?? "*"} · {order.Place ?? "*"} · {order.Reason}", doer.Address), cancellation);
        return outcome;
    }
}
