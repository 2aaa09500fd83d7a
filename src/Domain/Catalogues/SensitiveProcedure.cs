using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Catalogues;

/// <summary>A procedure, or all whose codes begin alike, whose name would tell something of the applicant (D§7.2): it is left out of every public line about one dossier.</summary>
/// <param name="Code">The procedure's code; with <c>*</c> at its end every code that begins so.</param>
/// <param name="Basis">What it would tell, and by which document it is kept back.</param>
/// <param name="From">The first day; null: always.</param>
/// <param name="Until">The last day; null: no end.</param>
public sealed record SensitiveProcedure(string Code, string Basis, DateOnly? From = null, DateOnly? Until = null) : ICatalogueItem
{
    CatalogueKind ICatalogueItem.Kind => CatalogueKind.SensitiveProcedures;

    string ICatalogueItem.Subject => Code;

    Validity ICatalogueItem.Validity => new(From, Until);

    /// <summary>True if a procedure's code is meant; capitals do not matter.</summary>
    public bool Covers(string procedure) => Code.EndsWith('*')
        ? procedure.AsSpan().StartsWith(Code.AsSpan(..^1), StringComparison.OrdinalIgnoreCase)
        : string.Equals(procedure, Code, StringComparison.OrdinalIgnoreCase);
}
