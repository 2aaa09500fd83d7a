using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Catalogues;

/// <summary>Why dossiers are late: one line of the breakdown by cause (D§1 row 7).</summary>
/// <param name="Code">Its code, as events carry it; never reused for another cause.</param>
/// <param name="Name">What the public reads.</param>
/// <param name="NameEn">The same in English; null if there is none.</param>
/// <param name="Note">Where it comes from, and what it is meant for; null for nothing.</param>
/// <param name="From">The first day on which it may be given; null: always.</param>
/// <param name="Until">The last day; null: no end.</param>
public sealed record Cause(string Code, string Name, string? NameEn = null, string? Note = null, DateOnly? From = null, DateOnly? Until = null) : ICatalogueItem
{
    CatalogueKind ICatalogueItem.Kind => CatalogueKind.Causes;

    string ICatalogueItem.Subject => Code;

    Validity ICatalogueItem.Validity => new(From, Until);
}
