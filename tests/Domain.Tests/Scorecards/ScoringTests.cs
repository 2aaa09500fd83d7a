using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Scorecards;

namespace CchcLive.Domain.Tests.Scorecards;

/// <summary>The rule of points (D§2.2), worked out by hand.</summary>
public sealed class ScoringTests
{
    [Theory]
    [InlineData("2.1", 981, 1000, "98.10", "19.62")] // 0.981 × 20
    [InlineData("2.1", 1, 3, "33.33", "6.67")] // 0.3333 × 20 = 6.666
    [InlineData("2.1", 2, 3, "66.67", "13.33")] // 0.6667 × 20 = 13.334
    [InlineData("2.1", 1000, 1000, "100.00", "20.00")]
    [InlineData("2.1", 0, 7, "0.00", "0.00")]
    [InlineData("4.2", 60, 100, "60.00", "3.00")] // below 80 %: 0.6 × 4 ÷ 0.8
    [InlineData("4.2", 799, 1000, "79.90", "4.00")] // 0.799 × 4 ÷ 0.8 = 3.995, to two decimals
    [InlineData("4.2", 7899, 10000, "78.99", "3.95")] // 3.9495
    [InlineData("4.2", 80, 100, "80.00", "4.00")] // at the threshold
    [InlineData("4.2", 95, 100, "95.00", "4.00")] // above it
    [InlineData("5.4", 45, 100, "45.00", "3.00")] // 0.45 × 6 ÷ 0.9
    [InlineData("5.4", 89994, 100000, "89.99", "6.00")] // 0.8999 × 6 ÷ 0.9 = 5.9993
    [InlineData("3.6", 1, 8, "12.50", "0.75")]
    public void Points_AreTheShareOfTheThreshold_AndAllFromItOn(string code, long numerator, long denominator, string percent, string points)
    {
        var scored = ShippedCard.Of((code, numerator, denominator)).Components.Single(one => one.Component.Code == code);
        Assert.Equal((CardOrigin.Computed, numerator, denominator), (scored.Figure.Origin, scored.Figure.Numerator, scored.Figure.Denominator));
        Assert.Equal((Number(percent) / 100, Number(points)), (scored.Figure.Value, scored.Points));
    }

    [Fact]
    public void WithoutADenominator_ThereIsNoData_WhichIsNotZero()
    {
        var (none, zero) = (ShippedCard.Of(("2.1", 0, 0)), ShippedCard.Of(("2.1", 0, 5)));
        Assert.Equal((CardOrigin.NoData, null, null), (One(none).Figure.Origin, One(none).Figure.Value, One(none).Points));
        Assert.Equal((CardOrigin.Computed, 0m, 0m), (One(zero).Figure.Origin, One(zero).Figure.Value!.Value, One(zero).Points!.Value));
        Assert.Equal((0m, 0m, null, null), (none.Total, none.CoveredMax, none.Score, none.Band));
        Assert.Equal((0m, 20m, 0m), (zero.Total, zero.CoveredMax, zero.Score!.Value));
        Assert.Null(none.Groups.Single(group => group.Group.Code == "2").Points);
        ScoredComponent One(Scorecard card) => card.Components.Single(one => one.Component.Code == "2.1");
    }

    [Fact]
    public void WhatNobodySplits_AndWhatIsOnlyFollowed_EarnsNothing_ButShowsItsShare()
    {
        var card = ShippedCard.Of(("3.1", 9, 10), ("3.3", 1, 2), ("5.1", 3, 4));
        Assert.Equal([0.9m, 0.5m, 0.75m], card.Components.Where(one => one.Figure.Value is not null).Select(one => one.Figure.Value!.Value));
        Assert.All(card.Components, one => Assert.Null(one.Points));
        Assert.Equal((0m, 0m), (card.Total, card.CoveredMax));
    }

    [Fact]
    public void ADenominator_IsNeverBelowWhatTheReportingSystemHas()
    {
        var ours = IndicatorValue.Of(90, 100);
        Assert.Equal((90, 120, 0.75m), Of(CardFigure.Counted(ours, isShare: true, atLeast: 120)));
        Assert.Equal((90, 100, 0.9m), Of(CardFigure.Counted(ours, isShare: true, atLeast: 80)));
        Assert.Equal((0, 40, 0m), Of(CardFigure.Counted(IndicatorValue.Of(0, 0), isShare: true, atLeast: 40)));
        static (long, long, decimal) Of(CardFigure figure) => (figure.Numerator!.Value, figure.Denominator!.Value, figure.Value!.Value);
    }

    [Fact]
    public void AShareThatIsTakenOffTwice_IsNeverBelowZero() =>
        Assert.Equal((0L, 0m), (CardFigure.Counted(IndicatorValue.Of(-3, 10), isShare: true).Numerator, CardFigure.Counted(IndicatorValue.Of(-3, 10), isShare: true).Value!.Value));

    [Fact]
    public void AnEnteredFigure_IsMarked_AndCarriesItsDocument()
    {
        var day = new DateOnly(2025, 3, 1);
        var counts = CardFigure.Entered(new ImportedFigure("x", "feedback-on-time", "unit-a", day, day.AddDays(30), 2, 3, null, "BC 1"), isShare: true);
        var share = CardFigure.Entered(new ImportedFigure("x", "feedback-on-time", "unit-a", day, day.AddDays(30), Value: 0.95m, Document: "BC 2"), isShare: true);
        var nothing = CardFigure.Entered(new ImportedFigure("x", "feedback-on-time", "unit-a", day, day.AddDays(30), 0, 0, null, "BC 3"), isShare: true);
        Assert.Equal((CardOrigin.Imported, 0.6667m, "BC 1"), (counts.Origin, counts.Value!.Value, counts.Document));
        Assert.Equal((CardOrigin.Imported, 0.95m, null), (share.Origin, share.Value!.Value, share.Denominator));
        Assert.Equal((CardOrigin.NoData, null, "BC 3"), (nothing.Origin, nothing.Value, nothing.Document));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
