using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Catalogues;

/// <summary>Explanations that say nothing (“thông tin chung chung”, D§1 row 5). They are flagged for the reviewer; the verdict is a person's.</summary>
/// <param name="Id">Its id.</param>
/// <param name="MinimumLength">An explanation of fewer letters and digits says nothing whatever it says; 0 or more.</param>
/// <param name="Texts">The phrases, however written: case, accents and punctuation do not matter.</param>
/// <param name="Note">Where they come from; null for nothing.</param>
public sealed record GenericPhrases(string Id, int MinimumLength, IReadOnlyList<string> Texts, string? Note = null) : ICatalogueItem
{
    CatalogueKind ICatalogueItem.Kind => CatalogueKind.GenericPhrases;

    string ICatalogueItem.Subject => Id;

    Validity ICatalogueItem.Validity => Validity.Always;
}
