namespace CchcLive.Dashboard.Push;

/// <summary>The calls that one connection may still make: a bucket that fills again with time. Calls of a connection come one after the other, so it needs no lock.</summary>
internal sealed class CallBudget(int perSecond, TimeProvider pace)
{
    private readonly double _most = perSecond * HubLimits.Burst;
    private double _left = perSecond * HubLimits.Burst;
    private long _at = pace.GetTimestamp();

    /// <summary>Takes one call; false if none is left.</summary>
    public bool TryTake()
    {
        var now = pace.GetTimestamp();
        _left = Math.Min(_most, _left + pace.GetElapsedTime(_at, now).TotalSeconds * perSecond);
        _at = now;
        if (_left < 1) return false;
        _left--;
        return true;
    }
}
