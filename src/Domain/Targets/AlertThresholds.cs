namespace CchcLive.Domain.Targets;

/// <summary>From when on a rise of late dossiers since the last close is told to the room. Both must be reached.</summary>
/// <param name="LateJump">By so many dossiers, at least 1.</param>
/// <param name="LateJumpShare">And by this share of what was late at the close, 0 or more.</param>
public sealed record AlertThresholds(int LateJump = 10, double LateJumpShare = 0.2)
{
    /// <summary>Whether the rise is one to tell.</summary>
    /// <param name="then">Late at the last close.</param>
    /// <param name="now">Late now.</param>
    public bool IsJump(long then, long now) => now - then >= LateJump && now - then >= (decimal)LateJumpShare * then;
}
