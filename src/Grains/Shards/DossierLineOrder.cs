using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <summary>The order of lists: the longest due first, those without a due date last, then by code. Shards list in the same one (<see cref="Domain.Shards.DossierShard.List"/>).</summary>
internal static class DossierLineOrder
{
    /// <summary>A part of the lines, put in order.</summary>
    public static DossierLine[] Part(IEnumerable<DossierLine> lines, int skip, int take) =>
        [.. lines.OrderBy(line => line.DueLawful == 0).ThenBy(line => line.DueLawful).ThenBy(line => line.Code, StringComparer.Ordinal).Skip(skip).Take(take)];
}
