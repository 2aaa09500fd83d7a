using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;

namespace CchcLive.Bench.Memory;

/// <summary>A dossier as a plain class: the facts that counting needs, and its events as objects.</summary>
internal sealed class PlainDossier
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The facts that counting needs.</summary>
    public PackedDossier Facts { get; init; }

    /// <summary>The events.</summary>
    public List<DossierEvent>? Events { get; init; }
}
