namespace CchcLive.Grains.Projection;

/// <summary>How long the table rests after a write: as long as the write took while ingest is calm, far longer in a rush.</summary>
/// <param name="settings">The bounds.</param>
/// <param name="clock">What time is measured by.</param>
/// <param name="position">The shard's position now.</param>
internal sealed class ProjectionPace(ProjectionSettings settings, TimeProvider clock, long position)
{
    private const int RushShare = 20; // a twentieth of the time
    private const int LateShare = 5;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private long _seenAt = clock.GetTimestamp();
    private long _seen = position;
    private bool _isRush;

    /// <summary>Looks how fast the shard's position moves.</summary>
    public void See(long position)
    {
        var passed = clock.GetElapsedTime(_seenAt);
        if (passed < Window) return;
        _isRush = (position - _seen) / passed.TotalSeconds > settings.RushEventsPerSecond;
        (_seen, _seenAt) = (position, clock.GetTimestamp());
    }

    /// <summary>The rest after a write.</summary>
    /// <param name="took">How long the write took, its waits included: the busier the database, the longer the rest.</param>
    /// <param name="behindFor">How long the table has been behind.</param>
    public TimeSpan Rest(TimeSpan took, TimeSpan behindFor)
    {
        if (!_isRush) return took;
        if (behindFor > settings.LongestYield) return took * (LateShare - 1);
        var rest = took * (RushShare - 1);
        return rest > settings.Every ? rest : settings.Every;
    }
}
