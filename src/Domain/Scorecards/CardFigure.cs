using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Scorecards;

/// <summary>What a component's indicator says of a place over a period.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Numerator">The numerator; null where there is none.</param>
/// <param name="Denominator">The denominator; null where there is none.</param>
/// <param name="Value">The share, to two decimals of a per cent, or the number, to two decimals; null for no data.</param>
/// <param name="Document">The document that it was taken from; null for what was counted.</param>
public sealed record CardFigure(CardOrigin Origin, long? Numerator, long? Denominator, decimal? Value, string? Document = null)
{
    private const int ShareDecimals = 4;
    private const int NumberDecimals = 2;

    /// <summary>Nobody says anything.</summary>
    public static CardFigure None { get; } = new(CardOrigin.NoData, null, null, null);

    /// <summary>What was counted.</summary>
    /// <param name="value">The indicator's value; a share below 0, of a formula that takes something off twice, is 0.</param>
    /// <param name="isShare">True of a share, false of an average.</param>
    /// <param name="atLeast">The denominator is never below it; null for no such bound.</param>
    public static CardFigure Counted(IndicatorValue value, bool isShare, long? atLeast = null)
    {
        var denominator = atLeast > value.Denominator ? atLeast : value.Denominator;
        return Of(CardOrigin.Computed, Math.Max(0, value.Numerator), denominator, isShare, null);
    }

    /// <summary>What was entered.</summary>
    public static CardFigure Entered(ImportedFigure figure, bool isShare) => figure.Value is { } value
        ? new CardFigure(CardOrigin.Imported, null, null, Rounded(value, isShare), figure.Document)
        : Of(CardOrigin.Imported, figure.Numerator!.Value, figure.Denominator, isShare, figure.Document);

    private static CardFigure Of(CardOrigin origin, long numerator, long? denominator, bool isShare, string? document) => denominator is null or 0
        ? new CardFigure(CardOrigin.NoData, numerator, denominator, null, document)
        : new CardFigure(origin, numerator, denominator, Rounded((decimal)numerator / denominator.Value, isShare), document);

    private static decimal Rounded(decimal value, bool isShare) => Math.Round(value, isShare ? ShareDecimals : NumberDecimals, MidpointRounding.AwayFromZero);
}
