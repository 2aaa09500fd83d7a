using System.Text.RegularExpressions;
using CchcLive.Dashboard.Tests.Support;

namespace CchcLive.Dashboard.Tests;

/// <summary>The page that shows every component in every state.</summary>
public partial class StyleTests
{
    [Fact]
    public async Task Page_ShowsEveryComponentInTheThreeThemes_InBothLanguages()
    {
        await using var host = await DashboardHost.StartAsync();
        var vietnamese = await host.PageAsync("/style");
        foreach (var theme in (string[])["light", "dark", "wall"]) Assert.Contains($"class=\"specimens\" data-theme=\"{theme}\"", vietnamese, StringComparison.Ordinal);
        foreach (var kind in (string[])["stat", "share", "status", "delta", "card", "banner", "blank", "drawer", "pill"])
            Assert.True(Count(vietnamese, $"class=\"{kind}\"") >= 3, $"The page has no {kind} in some theme.");
        Assert.Contains("overdue", await host.PageAsync("/style?lang=en"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Share_WithoutDenominator_IsADash_AndOneOfFewIsMarked()
    {
        await using var host = await DashboardHost.StartAsync();
        var shares = Share().Matches(await host.PageAsync("/style")).Select(match => match.Value).ToList();
        var ofNothing = shares.Where(share => share.Contains("<span>0</span>/<span>0</span>", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, ofNothing.Count);
        Assert.All(ofNothing, share => Assert.Contains(">–</button>", share, StringComparison.Ordinal));
        Assert.All(shares.Where(share => share.Contains(">12</span>", StringComparison.Ordinal)), share => Assert.Contains(" data-small ", share, StringComparison.Ordinal));
        Assert.All(shares.Where(share => share.Contains(">1.000</span>", StringComparison.Ordinal)), share => Assert.DoesNotContain(" data-small ", share, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("996", "within")]
    [InlineData("972", "soon")]
    [InlineData("948", "late")]
    public async Task Share_WithATarget_HasTheColourAndTheIconOfItsStanding(string part, string tone)
    {
        await using var host = await DashboardHost.StartAsync();
        var shares = Share().Matches(await host.PageAsync("/style")).Select(match => match.Value).Where(share => share.Contains($"<span>{part}</span>", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, shares.Count);
        Assert.All(shares, share => Assert.Contains($"data-tone=\"{tone}\"", share, StringComparison.Ordinal));
        Assert.All(shares, share => Assert.Contains($"data-mark=\"{tone}\"", share, StringComparison.Ordinal));
    }

    private static int Count(string page, string part) => page.Split(part).Length - 1;

    [GeneratedRegex("<span class=\"share\".*?dao động", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Share();
}
