using System.Collections.Immutable;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Grains.Catalogues;

/// <summary>The catalogues with all the changes that made them. Immutable.</summary>
internal sealed record CatalogueHistory(CatalogueSet Set, ImmutableList<CatalogueRecord> Records)
{
    /// <summary>Before the first change.</summary>
    public static CatalogueHistory Empty { get; } = new(CatalogueSet.Empty, []);

    /// <summary>With one change more.</summary>
    public CatalogueHistory With(CatalogueEntry entry, DateTimeOffset at)
    {
        var next = entry.AppliedTo(Set);
        var differences = (entry.BeginsAnew ? CatalogueSet.Empty : Set).DifferencesOf(entry.Change);
        return new CatalogueHistory(next, Records.Add(new CatalogueRecord(next.Version, at, entry, differences)));
    }

    /// <summary>The catalogues as they were after some of the changes.</summary>
    public CatalogueSet AsOf(long position) => Records.Take((int)position).Aggregate(CatalogueSet.Empty, (set, record) => record.Entry.AppliedTo(set));
}
