namespace CchcLive.Domain.Publications;

/// <summary>What can be done to the publication of an area and month. The names are stored; the numbers are not.</summary>
public enum PublicationActKind
{
    /// <summary>A draft was made, the first, a new one in its place, or that of an amendment.</summary>
    Drafted,

    /// <summary>It was given to the approver.</summary>
    Submitted,

    /// <summary>It was given back, for a reason.</summary>
    Returned,

    /// <summary>It was approved as it is.</summary>
    Approved,

    /// <summary>It was published: it is a version now.</summary>
    Published,

    /// <summary>What is public was withdrawn, for a reason.</summary>
    Withdrawn,

    /// <summary>What was public was taken down, its time being over.</summary>
    TakenDown,
}
