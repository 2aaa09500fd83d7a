namespace CchcLive.Domain.Publications;

/// <summary>The draft that is being worked on.</summary>
/// <param name="Version">The version that it will be.</param>
/// <param name="Hash">Of its canonical bytes: what is approved and published.</param>
/// <param name="DraftedBy">Who made it.</param>
/// <param name="DraftedAt">When: its cut-off.</param>
public sealed record DraftInfo(int Version, string Hash, string DraftedBy, DateTimeOffset DraftedAt)
{
    /// <summary>Why it amends; null for version 1.</summary>
    public string? Reason { get; init; }

    /// <summary>When the rule wanted it; null if a person made it.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>True if the clock made it late: the program was not there when it was due.</summary>
    public bool IsLate { get; init; }

    /// <summary>Who submitted it; null if it was not, or came back.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>Who approved it; null if nobody did.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Why it came back; null if it did not.</summary>
    public string? ReturnedFor { get; init; }
}
