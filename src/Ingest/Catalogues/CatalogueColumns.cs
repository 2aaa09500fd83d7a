using CchcLive.Domain.Catalogues;

namespace CchcLive.Ingest.Catalogues;

/// <summary>The columns of a CSV file of items, and the item of one line.</summary>
/// <param name="Needed">Columns that must be there.</param>
/// <param name="Optional">Columns that may be left out.</param>
/// <param name="Read">Makes an item of a line.</param>
internal sealed record CatalogueColumns(IReadOnlyList<string> Needed, IReadOnlyList<string> Optional, Func<CatalogueRow, ICatalogueItem> Read)
{
    private static readonly CatalogueColumns Officers = new(
        ["id", "name", "position", "unit"], ["from", "until"],
        row => new Officer(row["id"], row["name"], row["position"], row["unit"], row.Day("from"), row.Day("until")));

    /// <summary>Whoever fills in a month's figures need not invent ids: without one it is made of indicator and place.</summary>
    private static readonly CatalogueColumns Figures = new(
        ["indicator", "place", "from", "until", "document"], ["id", "numerator", "denominator", "value", "note"],
        row => new ImportedFigure(
            row.Optional("id") ?? $"{row["indicator"]}.{row["place"]}", row["indicator"], row["place"], row.Day("from") ?? default, row.Day("until") ?? default,
            row.Count("numerator"), row.Count("denominator"), row.Number("value"), row["document"], row.Optional("note")));

    /// <summary>All of them.</summary>
    public IEnumerable<string> All => Needed.Concat(Optional);

    /// <summary>The columns of a catalogue; null if its items do not come in CSV files.</summary>
    public static CatalogueColumns? Of(CatalogueKind kind) => kind switch
    {
        CatalogueKind.Officers => Officers,
        CatalogueKind.Figures => Figures,
        _ => null,
    };
}
