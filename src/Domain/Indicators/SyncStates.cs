using System.Collections.Frozen;

namespace CchcLive.Domain.Indicators;

/// <summary>What a report on the synchronisation with the national portal says. The contract leaves the word to the source; an event without one says that it was done.</summary>
public static class SyncStates
{
    private static readonly FrozenSet<string> NotDone = new[]
    {
        "failed", "error", "pending", "rejected", "not-synced", "loi", "that-bai", "cho-dong-bo", "dang-cho", "chua-dong-bo",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words that say that it was not, or not yet, done.</summary>
    public static IReadOnlySet<string> Unfinished => NotDone;

    /// <summary>True if the dossier is on the portal.</summary>
    public static bool IsSynced(string? state) => state is null || !NotDone.Contains(state.Trim());
}
