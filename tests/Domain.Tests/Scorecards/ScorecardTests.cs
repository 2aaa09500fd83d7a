using CchcLive.Domain.Scorecards;

namespace CchcLive.Domain.Tests.Scorecards;

/// <summary>Totals, coverage, bands and ranks of cards (D§2.5, D§8).</summary>
public sealed class ScorecardTests
{
    /// <summary>Every component that can earn points, with 88 of the 100 of them.</summary>
    private static readonly string[] Scored = [.. ShippedCard.Definition.Components.Where(component => component.IsScored).Select(component => component.Code)];

    [Fact]
    public void Total_IsOfThePointsWithData_AndTheScoreIsConvertedToAHundred()
    {
        var card = ShippedCard.Of(("2.1", 90, 100), ("3.6", 30, 100), ("5.4", 45, 100));
        Assert.Equal((18m + 1.8m + 3m, 20m + 6m + 6m), (card.Total, card.CoveredMax));
        Assert.Equal(71.25m, card.Score); // 22.8 ÷ 32
        Assert.Null(card.Band); // 32 of 100 points say little
        Assert.Equal([null, 18m, null, 1.8m, null, 3m], card.Groups.Select(group => group.Points));
    }

    [Theory]
    [InlineData(9000, "excellent")]
    [InlineData(8999, "good")]
    [InlineData(8000, "good")]
    [InlineData(7999, "fair")]
    [InlineData(7000, "fair")]
    [InlineData(6999, "average")]
    [InlineData(5000, "average")]
    [InlineData(4999, "poor")]
    [InlineData(0, "poor")]
    public void ABand_BeginsAtItsBoundary(int hundredths, string band) => Assert.Equal(band, ShippedCard.Definition.BandOf(hundredths / 100m).Id);

    [Fact]
    public void ABand_IsGiven_FromTheCoverageThatTheDataSay()
    {
        var all = ShippedCard.Of([.. Scored.Select(code => (code, 95L, 100L))]);
        Assert.Equal((88m, "excellent"), (all.CoveredMax, all.Band?.Id));
        var without = ShippedCard.Of([.. Scored.Where(code => code is not ("1.1" or "1.3")).Select(code => (code, 95L, 100L))]);
        Assert.Equal((80m, "excellent"), (without.CoveredMax, without.Band?.Id));
        var less = ShippedCard.Of([.. Scored.Where(code => code is not ("1.1" or "1.2")).Select(code => (code, 95L, 100L))]);
        Assert.Equal((78m, null), (less.CoveredMax, less.Band));
    }

    [Fact]
    public void TheDifference_IsOurScoreLessThePortals_OnlyWhereBothAreThere()
    {
        Assert.Equal(-1.25m, ShippedCard.Of(91.25m, ("2.1", 90, 100)).Difference);
        Assert.Null(ShippedCard.Of(("2.1", 90, 100)).Difference);
        Assert.Null(ShippedCard.Of(91.25m).Difference);
    }

    [Fact]
    public void Ranks_AreWithinALevel_TiesShareOne_AndFewDossiersHaveNone()
    {
        var ranked = CardRanking.Of(
            [
                new("a", "ward", 90m, 100), new("b", "ward", 95m, 100), new("c", "ward", 90m, 100), new("d", "ward", 85m, 10), new("e", "ward", 100m, 9), new("f", "ward", null, 50),
                new("g", "office", 70m, 100),
            ],
            minimum: 10);
        Assert.Equal(["b 1", "a 2", "c 2", "d 4", "e ", "f ", "g 1"], ranked.Select(one => $"{one.Card.Place} {one.Rank}"));
    }
}
