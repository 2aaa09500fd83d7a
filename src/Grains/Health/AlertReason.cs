using System.Globalization;
using CchcLive.Grains.Alerts;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Health;

/// <summary>A channel does not take what it is sent, or nobody looks at the figures of an area: alerts never fail in silence.</summary>
internal sealed class AlertReason(IGrainFactory grains, AlertJournal journal, OrgRegistry registry, AlertSettings settings, TimeProvider time) : IHealthReason
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public async Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        if (!settings.IsOn) return HealthNote.None;
        var now = time.GetUtcNow();
        var books = (await journal.ListAsync(cancellation)).Select(one => one.Book).ToList();
        var late = books.SelectMany(book => book.Outbox).Where(one => one.Fault is not null || now - one.Message.At > LongestDelay).ToLookup(one => one.Message.Channel, StringComparer.Ordinal);
        var refused = books.SelectMany(book => book.Refused).Where(one => !late.Contains(one.Key) && now - one.Value.At < AlertPost.LongestWait).ToLookup(one => one.Key, one => one.Value, StringComparer.Ordinal);
        return [.. late.Select(Channel), .. refused.Select(Refusing), .. (await Task.WhenAll(Alerting.Areas(registry).Select(area => StoppedAsync(area, now)))).OfType<HealthNote>()];
    }

    private static HealthNote Channel(IGrouping<string, Domain.Alerts.PendingMessage> waiting)
    {
        var oldest = waiting.MinBy(one => one.Message.At)!;
        var fault = waiting.Select(one => one.Fault).FirstOrDefault(fault => fault is not null);
        return new HealthNote(
            $"alert-channel:{waiting.Key}",
            $"Channel {waiting.Key} has not taken {waiting.Count()} message(s) of alerts since {Text(oldest.Message.At)}{(fault is null ? "" : $" ({fault})")}. They are tried again; try the channel on the alerts page.");
    }

    private static HealthNote Refusing(IGrouping<string, Domain.Alerts.RefusedMessage> refused)
    {
        var last = refused.MaxBy(one => one.At)!;
        return new HealthNote(
            $"alert-channel:{refused.Key}", $"Channel {refused.Key} refused a message of alerts for good at {Text(last.At)} ({last.Fault}), and has taken none since. It was given up; try the channel on the alerts page.");
    }

    private async Task<HealthNote?> StoppedAsync(string area, DateTimeOffset now)
    {
        var look = await grains.Alerts(area).Look();
        var since = Math.Max(look.LookedAt, look.Since);
        return now.UtcTicks - since <= Math.Max(LongestSilence.Ticks, 10 * settings.Every.Ticks) ? null : new HealthNote(
            $"alerts-stopped:{area}", $"The figures of {area} have not been looked at for alerts since {Text(new DateTimeOffset(since, TimeSpan.Zero))}{(look.Fault is null ? "" : $": {look.Fault}")}.");
    }

    private static string Text(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
