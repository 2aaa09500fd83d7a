using CchcLive.Domain.Indicators;
using CchcLive.Domain.Scorecards;

namespace CchcLive.Domain.Tests.Scorecards;

/// <summary>The scorecard that ships, and figures for it.</summary>
internal static class ShippedCard
{
    public static byte[] File { get; } = System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "scorecards", "766.json"));

    public static CardDefinition Definition { get; } = CardDefinition.Parse(File);

    public static CardComponent Component(string code) => Definition.Components.Single(component => component.Code == code);

    /// <summary>A card on which some components have a share and the others no data.</summary>
    public static Scorecard Of(params (string Code, long Numerator, long Denominator)[] figures) => Of(null, figures);

    /// <summary>A card beside a score of the portal.</summary>
    public static Scorecard Of(decimal? portal, params (string Code, long Numerator, long Denominator)[] figures) => Scorecard.Of(
        Definition,
        component => figures.Where(figure => figure.Code == component.Code).Select(figure => CardFigure.Counted(IndicatorValue.Of(figure.Numerator, figure.Denominator), isShare: true)).SingleOrDefault() ?? CardFigure.None,
        portal);
}
