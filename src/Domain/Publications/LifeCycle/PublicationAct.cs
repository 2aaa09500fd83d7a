namespace CchcLive.Domain.Publications;

/// <summary>One thing that was done, or is wanted, to the publication of an area and month.</summary>
/// <param name="Kind">What.</param>
/// <param name="By">Who: an account's name, or <see cref="Clock"/>.</param>
/// <param name="At">When.</param>
public sealed record PublicationAct(PublicationActKind Kind, string By, DateTimeOffset At)
{
    /// <summary>Who drafts and takes down without being told.</summary>
    public const string Clock = "cchc";

    /// <summary>The document's hash: of a draft its own, otherwise the one that the doer has seen. Null where it does not matter.</summary>
    public string? Hash { get; init; }

    /// <summary>Of a draft its version; otherwise 0.</summary>
    public int Version { get; init; }

    /// <summary>Why: of an amendment, a return, a withdrawal.</summary>
    public string? Reason { get; init; }

    /// <summary>When the area's rule wanted the draft; null for a draft that a person made.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>True if it was done by the clock.</summary>
    public bool IsByClock => By == Clock;

    /// <summary>True for a draft that the clock made later than this after it was due: the program was not there.</summary>
    public bool IsLate => At - DueAt > Grace;

    /// <summary>What a scheduled draft may be later without being called late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);
}
