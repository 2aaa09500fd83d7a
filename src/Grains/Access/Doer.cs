namespace CchcLive.Grains.Access;

/// <summary>Who wants a change, and from where: for the audit.</summary>
/// <param name="Actor">The visitor's id.</param>
/// <param name="Address">His network address; null if unknown.</param>
public sealed record Doer(string Actor, string? Address);
