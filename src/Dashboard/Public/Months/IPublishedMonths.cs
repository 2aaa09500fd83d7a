using CchcLive.Domain.Catalogues;

namespace CchcLive.Dashboard.Public.Months;

/// <summary>Knows what was published, and nothing else of an area. Drafts are not here.</summary>
internal interface IPublishedMonths
{
    /// <summary>The ids of the areas of which something is public.</summary>
    Task<IReadOnlyList<string>> AreasAsync(CancellationToken cancellation);

    /// <summary>The months of an area that were ever published, the newest first; none if it never published.</summary>
    Task<IReadOnlyList<PublicMonth>> OfAreaAsync(string area, CancellationToken cancellation);

    /// <summary>The canonical JSON of a version; null if the public may not see it.</summary>
    Task<byte[]?> ReadAsync(PublicMonth month, int version, CancellationToken cancellation);

    /// <summary>What stands at the head and foot of an area's documents of a day.</summary>
    Letterhead LetterheadOf(string area, DateOnly day);
}
