namespace CchcLive.Domain.Directives;

/// <summary>What can still become of a target by the end of its period, if as much goes on coming in as so far.</summary>
public enum Outlook
{
    /// <summary>Nothing can be said: nothing was measured yet.</summary>
    Unknown,

    /// <summary>Met, whatever still happens.</summary>
    Secured,

    /// <summary>Met, if things go on as so far.</summary>
    OnTrack,

    /// <summary>Missed, if things go on as so far; still within reach.</summary>
    AtRisk,

    /// <summary>Out of reach, even if nothing more goes wrong.</summary>
    OutOfReach,
}
