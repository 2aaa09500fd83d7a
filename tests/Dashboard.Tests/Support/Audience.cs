using CchcLive.Dashboard.Push;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>Remembers what the screens were told, and when.</summary>
internal sealed class Audience(TimeProvider pace) : IBoardAudience
{
    public List<(DateTimeOffset At, BoardDelta Delta)> Deltas { get; } = [];

    public List<(long Version, long Seconds)> Beats { get; } = [];

    public int Resets { get; private set; }

    /// <summary>What sending returns: a connection that is slow, or broken.</summary>
    public Task Sending { get; set; } = Task.CompletedTask;

    public Task DeltaAsync(string areaId, BoardDelta delta)
    {
        Deltas.Add((pace.GetUtcNow(), delta));
        return Sending;
    }

    public Task BeatAsync(string areaId, long version, long seconds)
    {
        Beats.Add((version, seconds));
        return Sending;
    }

    public Task ResetAsync(string areaId)
    {
        Resets++;
        return Sending;
    }
}
