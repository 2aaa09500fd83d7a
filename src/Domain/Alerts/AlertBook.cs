using System.Collections.Immutable;

namespace CchcLive.Domain.Alerts;

/// <summary>The alerts of an area: what its acts, one after the other, make of them. Immutable.</summary>
public sealed record AlertBook
{
    /// <summary>So many alerts that are over are remembered.</summary>
    public const int KeptClosed = 500;

    /// <summary>So many days morning notices are remembered.</summary>
    public const int KeptMorningDays = 400;

    /// <summary>Nothing has happened.</summary>
    public static AlertBook Empty { get; } = new();

    /// <summary>The alerts that last.</summary>
    public ImmutableDictionary<AlertKey, OpenAlert> Open { get; private init; } = ImmutableDictionary<AlertKey, OpenAlert>.Empty;

    /// <summary>The alerts that are over, the oldest first.</summary>
    public ImmutableList<ClosedAlert> Closed { get; private init; } = [];

    /// <summary>The silences, ended or not; of a rule and place the last one.</summary>
    public ImmutableList<Silence> Silences { get; private init; } = [];

    /// <summary>Messages that are not sent yet, the oldest first.</summary>
    public ImmutableList<PendingMessage> Outbox { get; private init; } = [];

    /// <summary>What channels refused for good, by the channel's name: the last message, as long as the channel has taken none after it.</summary>
    public ImmutableDictionary<string, RefusedMessage> Refused { get; private init; } = ImmutableDictionary<string, RefusedMessage>.Empty;

    /// <summary>The morning notices by day and unit.</summary>
    public ImmutableSortedDictionary<(DateOnly Date, string Unit), MorningNotice> Mornings { get; private init; } = ImmutableSortedDictionary<(DateOnly Date, string Unit), MorningNotice>.Empty;

    /// <summary>How many messages there have ever been: their ids are counted by it.</summary>
    public long Messages { get; private init; }

    /// <summary>True if an alert is not told at an instant.</summary>
    public bool IsSilenced(AlertKey key, DateTimeOffset now) => Silences.Any(silence => silence.Covers(key, now));

    /// <summary>The book after one more act. An act about an alert or a message that there is not changes nothing.</summary>
    public AlertBook With(AlertAct act) => act switch
    {
        AlertRaised raised when !Open.ContainsKey(raised.Key) => this with
        {
            Open = Open.Add(raised.Key, new OpenAlert(raised.Key, raised.Name, raised.Measure, raised.Severity, raised.At, raised.Value)),
        },
        AlertWorsened worse when Open.TryGetValue(worse.Key, out var alert) => this with
        {
            Open = Open.SetItem(worse.Key, alert with { Value = worse.Value, WorsenedAt = worse.At, Acknowledged = null }),
        },
        AlertCleared cleared when Open.TryGetValue(cleared.Key, out var alert) => this with
        {
            Open = Open.Remove(cleared.Key), Closed = Last(Closed.Add(new ClosedAlert(alert, cleared.At, cleared.Why)), KeptClosed),
        },
        AlertAcknowledged seen when Open.TryGetValue(seen.Key, out var alert) => this with
        {
            Open = Open.SetItem(seen.Key, alert with { Acknowledged = new Acknowledgement(seen.By, seen.Reason, seen.At, seen.Value) }),
        },
        AlertsSilenced silenced => this with
        {
            Silences = Silences.RemoveAll(silence => (silence.Rule, silence.Place) == (silenced.Rule, silenced.Place))
                .Add(new Silence(silenced.Rule, silenced.Place, silenced.At, silenced.Until, silenced.By, silenced.Reason)),
        },
        MessageQueued queued => AlertTelling.Told(this, queued.Message) with { Outbox = Outbox.Add(new PendingMessage(queued.Message)), Messages = Messages + 1 },
        MessageDelayed delayed => this with { Outbox = [.. Outbox.Select(one => one.Message.Id == delayed.Id ? one with { Fault = delayed.Fault } : one)] },
        MessageSent sent when Waiting(sent.Id) is { } taken => this with { Outbox = Outbox.Remove(taken), Refused = Refused.Remove(taken.Message.Channel) },
        MessageAbandoned given when Waiting(given.Id) is { } lost => this with
        {
            Outbox = Outbox.Remove(lost), Refused = given.Fault is null ? Refused : Refused.SetItem(lost.Message.Channel, new RefusedMessage(given.At, given.Fault)),
        },
        MorningNoticed morning => this with { Mornings = Kept(Mornings, morning.Notice.Date).SetItem((morning.Notice.Date, morning.Notice.Unit), morning.Notice) },
        MorningSettled settled when Mornings.TryGetValue((settled.Date, settled.Unit), out var notice) => this with
        {
            Mornings = Mornings.SetItem((settled.Date, settled.Unit), notice with { Outcome = settled.Outcome }),
        },
        _ => this,
    };

    /// <summary>The same book with the marks of what was told.</summary>
    internal AlertBook Marked(ImmutableDictionary<AlertKey, OpenAlert> open, ImmutableList<ClosedAlert> closed) => this with { Open = open, Closed = closed };

    private PendingMessage? Waiting(string id) => Outbox.Find(one => one.Message.Id == id);

    private static ImmutableList<T> Last<T>(ImmutableList<T> list, int most) => list.Count <= most ? list : list.RemoveRange(0, list.Count - most);

    private static ImmutableSortedDictionary<(DateOnly Date, string Unit), MorningNotice> Kept(ImmutableSortedDictionary<(DateOnly Date, string Unit), MorningNotice> mornings, DateOnly newest) =>
        mornings.RemoveRange(mornings.Keys.TakeWhile(key => key.Date < newest.AddDays(-KeptMorningDays)));
}

/// <summary>A message that is not sent yet.</summary>
/// <param name="Message">It.</param>
public sealed record PendingMessage(AlertMessage Message)
{
    /// <summary>Why the first try failed; null if none has failed.</summary>
    public string? Fault { get; init; }
}

/// <summary>A message that its channel refused for good.</summary>
/// <param name="At">When.</param>
/// <param name="Fault">Why.</param>
public sealed record RefusedMessage(DateTimeOffset At, string Fault);
