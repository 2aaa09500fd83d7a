using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Catalogues;

/// <summary>
/// A figure that no event tells and somebody enters, with the document that it is taken from: feedback handled in time, procedures published, a survey, the
/// portal's own score. Wherever it is shown it is marked as entered. It has either a numerator and a denominator, or a value.
/// </summary>
/// <param name="Id">Its id; figures of one id may not share a day, so one id serves for all months of an indicator at a place.</param>
/// <param name="Indicator">What is measured: an indicator's id, without version.</param>
/// <param name="Place">The area or unit that it is of.</param>
/// <param name="From">The first day of its period.</param>
/// <param name="Until">The last day of its period.</param>
/// <param name="Numerator">How many of <paramref name="Denominator"/>; 0 to that.</param>
/// <param name="Denominator">Of how many; 0 or more. 0 is no share, not a share of 0.</param>
/// <param name="Value">The figure itself where it is no share of counts: points, days, a number; 0 or more, a share as 0.98.</param>
/// <param name="Document">The document that it is taken from.</param>
/// <param name="Note">How it is to be read; null for nothing.</param>
public sealed record ImportedFigure(
    string Id, string Indicator, string Place, DateOnly From, DateOnly Until, long? Numerator = null, long? Denominator = null, decimal? Value = null, string Document = "", string? Note = null)
    : ICatalogueItem
{
    CatalogueKind ICatalogueItem.Kind => CatalogueKind.Figures;

    string ICatalogueItem.Subject => Id;

    Validity ICatalogueItem.Validity => new(From, Until);
}
