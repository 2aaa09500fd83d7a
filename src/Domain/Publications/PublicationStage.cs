namespace CchcLive.Domain.Publications;

/// <summary>Where the publication of an area and month stands. The names are stored; the numbers are not.</summary>
public enum PublicationStage
{
    /// <summary>Nothing was made yet.</summary>
    None,

    /// <summary>A draft is being checked.</summary>
    Draft,

    /// <summary>The draft was submitted for approval.</summary>
    Submitted,

    /// <summary>Another account approved exactly this draft.</summary>
    Approved,

    /// <summary>The public sees the last version.</summary>
    Published,

    /// <summary>The page was withdrawn, or taken down after its retention; its versions stay in the journal.</summary>
    Withdrawn,
}
