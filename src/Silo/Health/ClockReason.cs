using System.Globalization;
using CchcLive.Grains.Health;

namespace CchcLive.Silo.Health;

/// <summary>
/// The machine's clock was set, or the machine slept: the time of day moved otherwise than the time that passed. What is late is judged by the time of day, so
/// this is said for an hour.
/// </summary>
/// <param name="machine">The machine's clock.</param>
/// <param name="least">Smaller differences are what time servers correct.</param>
internal sealed class ClockReason(TimeProvider machine, TimeSpan least) : IHealthReason
{
    private static readonly TimeSpan ToldFor = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private DateTimeOffset _wall = machine.GetUtcNow();
    private long _stamp = machine.GetTimestamp();
    private (TimeSpan By, DateTimeOffset To, long At)? _jump;

    /// <inheritdoc />
    public Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            var (wall, stamp) = (machine.GetUtcNow(), machine.GetTimestamp());
            var by = wall - _wall - machine.GetElapsedTime(_stamp, stamp);
            (_wall, _stamp) = (wall, stamp);
            if (by.Duration() > least) _jump = (by, wall, stamp);
            if (_jump is { } told && machine.GetElapsedTime(told.At, stamp) > ToldFor) _jump = null;
            return Task.FromResult(_jump is { } jump ? [Note(jump.By, jump.To)] : HealthNote.None);
        }
    }

    private static HealthNote Note(TimeSpan by, DateTimeOffset to) => new("clock-jumped", string.Create(CultureInfo.InvariantCulture,
        $"The machine's clock went {(by > TimeSpan.Zero ? "forward" : "back")} by {by.Duration().TotalSeconds:0} s, to {to:yyyy-MM-dd HH:mm:ss} UTC: it was set, or the machine slept. Shards follow it within a minute. Look at the time servers (timedatectl)."));
}
