using CchcLive.Ingest.Http.Signatures;

namespace CchcLive.Ingest.Connecting.Settings;

/// <summary>What a connections file says (<c>docs/connect.md</c>): which systems the program fetches from, and which sources sign what they send.</summary>
public sealed record Connections
{
    /// <summary>No connections.</summary>
    public static Connections None { get; } = new();

    /// <summary>Views of other systems' databases.</summary>
    internal IReadOnlyList<PullSettings> Pulls { get; init; } = [];

    /// <summary>Folders in which files appear.</summary>
    internal IReadOnlyList<FolderSettings> Folders { get; init; } = [];

    /// <summary>Sources that sign, with their secrets; a source may have two while it changes from one to the other.</summary>
    internal IReadOnlyList<SourceSecret> Secrets { get; init; } = [];
}
