using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Alerts;

/// <summary>A channel that there is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
public sealed record AlertDoor(string Name, AlertChannel Kind);

/// <summary>To whom alerts are told.</summary>
/// <param name="Area">The area.</param>
/// <param name="Name">What people call a place.</param>
/// <param name="Doors">The channels that there are for it.</param>
/// <param name="IsClosed">True while its office is closed.</param>
/// <param name="WorkedSince">How long the office has been open since an instant.</param>
public sealed record AlertAudience(string Area, Func<string, string> Name, IReadOnlyList<AlertDoor> Doors, bool IsClosed, Func<DateTimeOffset, TimeSpan> WorkedSince);

/// <summary>What is to be told of the alerts, to which channel, and what is known to have been told.</summary>
public static class AlertTelling
{
    /// <summary>That an alert is over is told so long at most.</summary>
    private static readonly TimeSpan NewsFor = TimeSpan.FromDays(1);

    /// <summary>Where messages wait for the office, it is told longer: until a working day has gone by, so that what ends on a Friday evening is told on Monday.</summary>
    private static readonly TimeSpan HeldNewsFor = TimeSpan.FromHours(8);

    /// <summary>The messages that are due: one for each channel, and of rules that are told by place one for each place.</summary>
    /// <param name="book">The alerts.</param>
    /// <param name="rules">Which rule holds where.</param>
    /// <param name="audience">To whom.</param>
    /// <param name="now">Now.</param>
    public static IReadOnlyList<MessageQueued> Due(AlertBook book, IReadOnlyDictionary<AlertKey, AlertRule> rules, AlertAudience audience, DateTimeOffset now)
    {
        var messages = new List<MessageQueued>();
        foreach (var door in audience.Doors)
        {
            var lines = book.Open.Values.Select(alert => (Alert: alert, Kind: KindOf(alert, door, now, rules.GetValueOrDefault(alert.Key))))
                .Concat(book.Closed.Where(closed => IsNews(closed, door, IsQuiet(closed.Alert.Key), audience, now)).Select(closed => (closed.Alert, Kind: (AlertLineKind?)AlertLineKind.Cleared)))
                .Where(one => one.Kind is not null && MayTell(one.Alert.Key, one.Kind.Value))
                .Select(one => (Line: Line(one.Alert, one.Kind!.Value, audience), Group: GroupOf(one.Alert.Key, rules)));
            foreach (var group in lines.GroupBy(one => one.Group, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{audience.Area}/{book.Messages + messages.Count + 1}/{door.Name}");
                messages.Add(new MessageQueued(now, new AlertMessage(id, door.Name, audience.Area, audience.Name(audience.Area), now, InOrder(group.Select(one => one.Line)))));
            }
        }

        return messages;

        bool MayTell(AlertKey key, AlertLineKind kind) =>
            !book.IsSilenced(key, now) && !(audience.IsClosed && IsQuiet(key)) && (rules.ContainsKey(key) || kind == AlertLineKind.Cleared);

        bool IsQuiet(AlertKey key) => rules.GetValueOrDefault(key)?.QuietOutsideHours ?? true;
    }

    /// <summary>The alerts with the marks of what a message told of them.</summary>
    internal static AlertBook Told(AlertBook book, AlertMessage message)
    {
        var (open, closed) = (book.Open, book.Closed);
        foreach (var line in message.Lines)
        {
            var key = new AlertKey(line.Rule, line.Place);
            if (line.Kind == AlertLineKind.Cleared)
            {
                var place = closed.FindLastIndex(one => one.Alert.Key == key && one.Alert.RaisedAt == line.Since);
                if (place >= 0) closed = closed.SetItem(place, closed[place] with { ToldTo = closed[place].ToldTo.Add(message.Channel) });
            }
            else if (open.TryGetValue(key, out var alert))
            {
                open = open.SetItem(key, alert with { ToldAt = alert.ToldAt.SetItem(message.Channel, message.At) });
            }
        }

        return book.Marked(open, closed);
    }

    private static AlertLineKind? KindOf(OpenAlert alert, AlertDoor door, DateTimeOffset now, AlertRule? rule)
    {
        if (rule is null || !rule.Channels.Contains(door.Kind) || alert.Acknowledged is not null) return null;
        if (!alert.ToldAt.TryGetValue(door.Name, out var told)) return AlertLineKind.Raised;
        if (alert.WorsenedAt > told) return AlertLineKind.Worsened;
        return rule.RepeatMinutes > 0 && now - told >= TimeSpan.FromMinutes(rule.RepeatMinutes) ? AlertLineKind.Reminder : null;
    }

    /// <summary>Who was never told that it began need not hear that it is over.</summary>
    private static bool IsNews(ClosedAlert closed, AlertDoor door, bool isQuiet, AlertAudience audience, DateTimeOffset now) =>
        closed.Alert.ToldAt.ContainsKey(door.Name) && !closed.ToldTo.Contains(door.Name) && (now - closed.At < NewsFor || (isQuiet && audience.WorkedSince(closed.At) < HeldNewsFor));

    private static string GroupOf(AlertKey key, IReadOnlyDictionary<AlertKey, AlertRule> rules) => rules.GetValueOrDefault(key)?.Grouping == AlertGrouping.Place ? key.Place : "";

    private static AlertLine Line(OpenAlert alert, AlertLineKind kind, AlertAudience audience) =>
        new(kind, alert.Key.Rule, alert.Name, alert.Key.Place, audience.Name(alert.Key.Place), alert.Severity, alert.Measure, alert.Value, alert.RaisedAt);

    private static IReadOnlyList<AlertLine> InOrder(IEnumerable<AlertLine> lines) =>
        [.. lines.OrderBy(line => line.Kind == AlertLineKind.Cleared).ThenByDescending(line => line.Severity).ThenBy(line => line.Rule, StringComparer.Ordinal).ThenByDescending(line => line.Value).ThenBy(line => line.Place, StringComparer.Ordinal)];
}
