using CchcLive.Domain.Publications;

namespace CchcLive.Grains.Publications;

/// <summary>Where the publication of an area and month stands.</summary>
public sealed record PublicationStatus
{
    /// <summary>The area's id.</summary>
    public required string Area { get; init; }

    /// <summary>The days that it covers.</summary>
    public required PublicationPeriod Period { get; init; }

    /// <summary>Where it stands: the draft if there is one, else what the public has.</summary>
    public required PublicationStage Stage { get; init; }

    /// <summary>The draft; null if none is being worked on.</summary>
    public DraftInfo? Draft { get; init; }

    /// <summary>The versions that were published, the first one first.</summary>
    public required IReadOnlyList<VersionInfo> Versions { get; init; }

    /// <summary>True if the public may see them.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>All that was done, in order.</summary>
    public required IReadOnlyList<PublicationAct> History { get; init; }

    /// <summary>True if the clock made the first draft late, the program not having been there when it was due.</summary>
    public bool IsDraftedLate => History.Any(act => act.Kind == PublicationActKind.Drafted && act.IsLate);

    /// <summary>The version that stands; null if there is none.</summary>
    public VersionInfo? Last => Versions.Count == 0 ? null : Versions[^1];

    internal static PublicationStatus Of(string area, PublicationPeriod period, PublicationFile file) => new()
    {
        Area = area,
        Period = period with { Kind = file.Days ?? period.Kind },
        Stage = file.State.Stage,
        Draft = file.State.Draft,
        Versions = file.State.Versions,
        IsPublic = file.State.IsPublic,
        History = file.Acts,
    };
}
