using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Catalogues;

/// <summary>An officer. Names are personal data (D§7.2): shown only to who may read names at the unit, never on a wall, never public unless a rule says so.</summary>
/// <param name="Id">The internal id that the sources send.</param>
/// <param name="Name">The name.</param>
/// <param name="Position">What the officer is (chức vụ).</param>
/// <param name="Unit">The unit's id.</param>
/// <param name="From">The first day there; null: always.</param>
/// <param name="Until">The last day there; null: no end.</param>
public sealed record Officer(string Id, string Name, string Position, string Unit, DateOnly? From = null, DateOnly? Until = null) : ICatalogueItem
{
    CatalogueKind ICatalogueItem.Kind => CatalogueKind.Officers;

    string ICatalogueItem.Subject => Id;

    Validity ICatalogueItem.Validity => new(From, Until);

    /// <summary>For readers who may not read names: without it.</summary>
    public Officer WithoutName() => this with { Name = "" };
}
