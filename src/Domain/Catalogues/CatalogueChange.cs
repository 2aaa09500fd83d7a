namespace CchcLive.Domain.Catalogues;

/// <summary>A change of the catalogues, taken whole or not at all.</summary>
/// <param name="Put">Items that are new, or take the place of those with their keys.</param>
/// <param name="Remove">Items that are taken away, by key; done before anything is put.</param>
public sealed record CatalogueChange(IReadOnlyList<ICatalogueItem> Put, IReadOnlyList<RemovedItem> Remove)
{
    /// <summary>Puts items and removes none.</summary>
    public static CatalogueChange Of(params IReadOnlyList<ICatalogueItem> items) => new(items, []);

    /// <summary>Puts items and removes all others of their catalogue.</summary>
    public static CatalogueChange Replace(CatalogueSet known, CatalogueKind kind, IReadOnlyList<ICatalogueItem> items) => new(
        items, [.. known.Items(kind).Where(old => !items.Any(item => item.Key == old.Key)).Select(old => new RemovedItem(kind, old.Key))]);
}

/// <summary>An item that is taken away.</summary>
/// <param name="Kind">Its catalogue.</param>
/// <param name="Key">Its <see cref="ICatalogueItem.Key"/>.</param>
public sealed record RemovedItem(CatalogueKind Kind, string Key);
