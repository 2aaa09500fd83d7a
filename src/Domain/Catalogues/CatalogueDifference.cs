namespace CchcLive.Domain.Catalogues;

/// <summary>What a change does, or did, to one item.</summary>
/// <param name="Kind">The catalogue.</param>
/// <param name="Key">The item's key.</param>
/// <param name="Before">What it was; null if it is new.</param>
/// <param name="After">What it is; null if it was removed.</param>
public sealed record CatalogueDifference(CatalogueKind Kind, string Key, ICatalogueItem? Before, ICatalogueItem? After)
{
    /// <summary>What every item of a change does; those that stay as they were are left out.</summary>
    internal static IReadOnlyList<CatalogueDifference> Between(CatalogueSet before, CatalogueSet after, CatalogueChange change)
    {
        var touched = change.Remove.Select(removed => (removed.Kind, removed.Key)).Concat(change.Put.Select(item => (item.Kind, item.Key))).Distinct();
        return [.. touched.Select(item => new CatalogueDifference(item.Kind, item.Key, before.Find(item.Kind, item.Key), after.Find(item.Kind, item.Key))).Where(difference => !difference.IsNone)];
    }

    private bool IsNone => Before is null ? After is null : After is not null && CatalogueJson.Write(Before).AsSpan().SequenceEqual(CatalogueJson.Write(After));
}
