namespace CchcLive.Journal.Quarantine;

/// <summary>What became of a quarantined input.</summary>
public enum QuarantineState
{
    /// <summary>Nobody has dealt with it.</summary>
    Open,

    /// <summary>It was sent again, corrected or not, and accepted. Seen once more, it is open again.</summary>
    Resent,

    /// <summary>Somebody decided that it is not to be taken. Seen once more, it stays so.</summary>
    Discarded,
}
