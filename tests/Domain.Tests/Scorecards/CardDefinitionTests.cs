using System.Text;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Scorecards;

namespace CchcLive.Domain.Tests.Scorecards;

/// <summary>The scorecard that ships says what D§2 says, and one that does not add up is refused with words.</summary>
public sealed class CardDefinitionTests
{
    [Fact]
    public void TheGroups_AreThoseOfTheIndex_AndMakeAHundredPoints()
    {
        Assert.Equal(["1 18", "2 20", "3a 12", "3b 10", "4 22", "5 18"], ShippedCard.Definition.Groups.Select(group => $"{group.Code} {group.Max}"));
        Assert.Equal(22, ShippedCard.Definition.Components.Count());
        Assert.Equal(["3.3 0.5", "3.1 0.8", "3.5 0.8", "4.2 0.8", "4.3 0.8", "5.4 0.9"], ShippedCard.Definition.Components.Where(one => one.FullFrom < 1).OrderBy(one => one.FullFrom).Select(one => FormattableString.Invariant($"{one.Code} {one.FullFrom}")));
        Assert.Equal(["3.1", "3.3"], ShippedCard.Definition.Components.Where(one => one.Max is null).Select(one => one.Code));
        Assert.True(ShippedCard.Definition.IsSecondary);
    }

    [Fact]
    public void Component21_IsCountedByTheRule766()
    {
        var indicator = IndicatorRegistry.Shipped.Find(ShippedCard.Component("2.1").Indicator)!;
        Assert.Equal(("766", "766"), (indicator.Rule, ShippedCard.Definition.Rule));
    }

    [Theory]
    [InlineData("\"max\": 20,\n      \"components\"", "\"max\": 21,\n      \"components\"", "the groups' max must make 100 together, not 101.")]
    [InlineData("\"max\": 6, \"indicator\": \"procedures-announced-on-time\"", "\"max\": 5, \"indicator\": \"procedures-announced-on-time\"", "group 1: its components' max make 17, not 18.")]
    [InlineData("\"max\": null, \"fullFrom\": 0.8", "\"max\": 12, \"fullFrom\": 0.8", "group 3a: its components' max make 12, which leaves nothing for those without one.")]
    [InlineData("\"fullFrom\": 0.9", "\"fullFrom\": 90", "component 5.4: fullFrom must be above 0 and at most 1, not 90.")]
    [InlineData("\"indicator\": \"vneid\"", "\"indicator\": \"vnied\"", "component 4.5b: there is no indicator vnied.")]
    [InlineData("\"indicator\": \"vneid\"", "\"indicator\": \"mean-working-days\"", "component 4.5b: mean-working-days is no share.")]
    [InlineData("\"atLeast\": \"national-report-received\"", "\"atLeast\": \"received\"", "component 1.4: atLeast names received, which is no entered indicator.")]
    [InlineData("\"portal\": \"766-portal\"", "\"portal\": \"on-time\"", "portal: there is no entered indicator on-time.")]
    [InlineData("\"code\": \"5.3\"", "\"code\": \"5.2\"", "component 5.2 is there twice.")]
    [InlineData("\"from\": 80", "\"from\": 95", "band excellent must be above good: the highest comes first.")]
    [InlineData("\"from\": 0,", "\"from\": 5,", "the last band must be from 0.")]
    [InlineData("\"bandsFrom\": 80", "\"bandsFrom\": 0", "bandsFrom must be above 0 and at most 100, not 0.")]
    [InlineData("\"minimumDossiers\": 10", "\"minimumDossiers\": 0", "minimumDossiers must be at least 1, not 0.")]
    [InlineData("\"target\": 1, \"source\": \"004_ecfbf395f4670d76.txt, II.2.9\"", "\"target\": 2, \"source\": \"x\"", "coverage procedures-on-system: target must be above 0 and at most 1, not 2.")]
    [InlineData("\"version\": 1", "\"version\": \"một\"", "version")]
    [InlineData("\"minimumDossiers\": 10,", "\"minimumDossiers\": 10, \"colour\": \"red\",", "colour")]
    public void ACardThatDoesNotAddUp_IsRefused_NamingWhere(string was, string becomes, string words)
    {
        var file = Encoding.UTF8.GetString(ShippedCard.File);
        Assert.Contains(was, file, StringComparison.Ordinal);
        var refused = Assert.Throws<FormatException>(() => CardDefinition.Parse(Encoding.UTF8.GetBytes(file.Replace(was, becomes, StringComparison.Ordinal))));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhoKnowsTheSplit_WritesIt_AndTheComponentsEarnPoints()
    {
        var file = Encoding.UTF8.GetString(ShippedCard.File).Replace("\"max\": null, \"fullFrom\": 0.8", "\"max\": 4, \"fullFrom\": 0.8", StringComparison.Ordinal).Replace("\"max\": null, \"fullFrom\": 0.5", "\"max\": 8, \"fullFrom\": 0.5", StringComparison.Ordinal);
        var online = CardDefinition.Parse(Encoding.UTF8.GetBytes(file)).Components.Single(one => one.Code == "3.3");
        Assert.Equal(4m, online.PointsOf(0.25m));
    }
}
