namespace CchcLive.Domain.Publications;

/// <summary>A version that was published. It never changes.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Hash">Of its canonical bytes.</param>
/// <param name="SubmittedBy">Who submitted it.</param>
/// <param name="ApprovedBy">Who approved it: neither of the others.</param>
/// <param name="PublishedBy">Who published it.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Reason">Why it took the place of the version before; null for the first.</param>
public sealed record VersionInfo(int Number, string Hash, string SubmittedBy, string ApprovedBy, string PublishedBy, DateTimeOffset PublishedAt, string? Reason);
