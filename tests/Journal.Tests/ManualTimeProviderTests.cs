using CchcLive.Journal.Tests.Fixtures;
using CchcLive.TestSupport;

namespace CchcLive.Journal.Tests;

public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _time = new(Samples.Noon);
    private readonly List<string> _fired = [];

    [Fact]
    public void Timers_fire_in_the_order_they_are_due_with_the_clock_at_their_instant()
    {
        using var late = Timer("late", 30, 0);
        using var periodic = Timer("tick", 10, 10);
        using var never = Timer("never", -1, 0);

        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.Empty(_fired);
        _time.Advance(TimeSpan.FromSeconds(26));

        Assert.Equal(["tick 10", "tick 20", "late 30", "tick 30"], _fired);
        Assert.Equal(Samples.Noon.AddSeconds(35), _time.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(35), _time.GetElapsedTime(Samples.Noon.UtcTicks));
    }

    [Fact]
    public void A_changed_timer_fires_at_its_new_time_and_a_disposed_one_never()
    {
        using var changed = Timer("changed", 10, 0);
        var disposed = Timer("disposed", 10, 0);
        changed.Change(TimeSpan.FromSeconds(20), Timeout.InfiniteTimeSpan);
        disposed.Dispose();

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["changed 20"], _fired);
        Assert.Equal(0, _time.ArmedTimers);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_has_moved_far_enough()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _time);
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.False(delay.IsCompleted);
        _time.Advance(TimeSpan.FromMinutes(1));
        await delay;
    }

    private ITimer Timer(string name, int dueSeconds, int periodSeconds) => _time.CreateTimer(
        _ => _fired.Add($"{name} {(_time.GetUtcNow() - Samples.Noon).TotalSeconds}"),
        null,
        dueSeconds < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(dueSeconds),
        TimeSpan.FromSeconds(periodSeconds));
}
