using CchcLive.Domain.Publications;

namespace CchcLive.Publishing.Tables;

/// <summary>
/// What the lists of a publication are called and which columns they have (D§7.3): the one place that says so. Files and pages are made of it, so a column is never in one and not in the other.
/// </summary>
public static class PublicationTables
{
    /// <summary>The lists of a document in the order in which they are published. Persons are among them only if the area publishes them.</summary>
    public static IReadOnlyList<DocumentTable> Of(PublicationDocument document)
    {
        List<DocumentTable> tables = [UnitTable.Of(document), DossierTable.Of(document)];
        if (document.Individuals is { } individuals) tables.Add(IndividualTable.Of(document, individuals));
        tables.AddRange([SupplementTable.Of(document), FigureTable.Of(document), CauseTable.Of(document)]);
        return tables;
    }

    /// <summary>The on-time share under the document's rule, id and version.</summary>
    public static string OnTime(PublicationDocument document) => document.Basis.RuleId == "766" ? "on-time-766@1" : "on-time@1";
}
