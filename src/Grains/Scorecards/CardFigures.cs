using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Scorecards;
using CchcLive.Grains.Indicators;

namespace CchcLive.Grains.Scorecards;

/// <summary>What a card's indicators say of a place: what was counted under both roles, by procedure, and what was entered.</summary>
/// <param name="handling">What it handled.</param>
/// <param name="receiving">What it received.</param>
/// <param name="catalogues">What was entered.</param>
/// <param name="query">Of whom, over which days.</param>
internal sealed class CardFigures(IndicatorBoard handling, IndicatorBoard receiving, CatalogueSet catalogues, CardQuery query)
{
    /// <summary>What a component's indicator says: what was entered where nothing is counted or the card says that it stands instead, else what was counted.</summary>
    public CardFigure Of(CardComponent component)
    {
        var indicator = IndicatorRegistry.Shipped.Find(component.Indicator)!;
        var (isShare, isCounted) = (indicator.IsInPerCent(), indicator.Kind != IndicatorKind.Imported);
        if ((!isCounted || component.IsEnterable) && Entered(component.Indicator) is { } entered) return CardFigure.Entered(entered, isShare);
        if (!isCounted) return CardFigure.None;
        var least = component.AtLeast is { } id && Entered(id)?.Value is { } value ? (long)value : (long?)null;
        return CardFigure.Counted(Counted(indicator), isShare, least);
    }

    /// <summary>What an indicator that is counted says.</summary>
    public IndicatorValue Counted(Indicator indicator)
    {
        var board = indicator.Role == UnitRole.Receiving ? receiving : handling;
        return indicator.IsAdditive ? indicator.ValueOf(board.Total) : indicator.ValueOf(board.Rows.Where(row => row.Key.Length > 0).Select(row => row.Value));
    }

    /// <summary>What was entered of an indicator over the card's days; null if nothing.</summary>
    public ImportedFigure? Entered(string indicator) => catalogues.FigureOf(indicator, query.Place, query.From, query.To);
}
