using CchcLive.Domain.Publications;

namespace CchcLive.Dashboard.Public.Months;

/// <summary>A month of an area that was published: what the public may know of its life. Who prepared and who approved it is not.</summary>
public sealed record PublicMonth
{
    /// <summary>The area's id.</summary>
    public required string Area { get; init; }

    /// <summary>The days that it covers.</summary>
    public required PublicationPeriod Period { get; init; }

    /// <summary>The versions that were published, the first one first; one at least.</summary>
    public required IReadOnlyList<PublicVersion> Versions { get; init; }

    /// <summary>The version that stands.</summary>
    public PublicVersion Last => Versions[^1];

    /// <summary>Why the month is not to be seen any more; null if it is.</summary>
    public Removal? Removed => Last.Removed;

    /// <summary>Its page, which shows the version that stands.</summary>
    public string Url => $"{PublicPages.UrlOf(Area)}/{Period.Id}";

    /// <summary>The permanent page of a version.</summary>
    public string UrlOf(int version) => $"{Url}/v{version}";

    /// <summary>The version of a number; null if there is none.</summary>
    public PublicVersion? Find(int version) => Versions.FirstOrDefault(one => one.Number == version);
}

/// <summary>A version that was published.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Hash">Of its canonical JSON.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Reason">Why it took the place of the one before; null for the first.</param>
/// <param name="Removed">Why it is not to be seen any more, also if another has taken its place since; null if it is.</param>
public sealed record PublicVersion(int Number, string Hash, DateTimeOffset PublishedAt, string? Reason, Removal? Removed = null);

/// <summary>That a version is not to be seen any more.</summary>
/// <param name="At">Since when.</param>
/// <param name="Reason">Why it was withdrawn; null if its time was over.</param>
public sealed record Removal(DateTimeOffset At, string? Reason);
