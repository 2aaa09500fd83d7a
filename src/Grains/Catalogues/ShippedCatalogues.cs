using CchcLive.Domain.Catalogues;

namespace CchcLive.Grains.Catalogues;

/// <summary>The catalogues that ship with the program, with which a new journal begins.</summary>
/// <param name="Items">Their items.</param>
public sealed record ShippedCatalogues(IReadOnlyList<ICatalogueItem> Items)
{
    /// <summary>None.</summary>
    public static ShippedCatalogues None { get; } = new([]);

    /// <summary>The first entry of a journal.</summary>
    internal static CatalogueEntry Entry(IReadOnlyList<ICatalogueItem> items) =>
        new(new CatalogueNote("cchc", "shipped with the program", ""), new CatalogueChange(items, [])) { BeginsAnew = true };
}
