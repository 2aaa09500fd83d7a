namespace CchcLive.Grains.Health;

/// <summary>
/// One thing that can be wrong while the program goes on serving. Registered as a service; asked every quarter of a minute, and by <c>/health</c>, at most
/// once a second and by one caller at a time. Not answering within <see cref="HealthLooks.Patience"/> is a reason by itself.
/// </summary>
public interface IHealthReason
{
    /// <summary>Looks.</summary>
    /// <returns>What is wrong, a note for each thing; empty if nothing is.</returns>
    Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation);
}

/// <summary>Something that is wrong.</summary>
/// <param name="Id">What it is, for machines: <c>journal-slow</c>. The same while it lasts.</param>
/// <param name="Words">What it is, since when or how much, and what to do, for people. No personal data.</param>
/// <param name="IsDown">True if the program cannot do its work: requests should go elsewhere.</param>
public sealed record HealthNote(string Id, string Words, bool IsDown = false)
{
    /// <summary>Nothing is wrong.</summary>
    public static IReadOnlyList<HealthNote> None { get; } = [];
}
