namespace CchcLive.Dashboard.Public;

/// <summary>What the operator decides about the pages for the public.</summary>
public sealed record PublicSettings
{
    /// <summary>The sites that may show public pages within their own; none by default.</summary>
    public IReadOnlyList<string> EmbedIn { get; init; } = [];

    /// <summary>An answer to a look-up leaves at a multiple of this after its question came, so that the time it took tells nothing.</summary>
    public TimeSpan LookUpBeat { get; init; } = TimeSpan.FromMilliseconds(400);
}
