using System.Text.Json;
using CchcLive.Domain.Indicators;

namespace CchcLive.Dashboard.Tests.Public;

public sealed class IndicatorPageTests
{
    [Fact]
    public async Task EveryIndicator_HasItsPlaceOnThePage_AndInBothFiles()
    {
        await using var host = await PublicHost.StartAsync();
        var page = await host.PageAsync("/public/chi-so");
        var csv = await host.PageAsync("/public/chi-so.csv");
        using var json = JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/public/chi-so.json", UriKind.Relative)));
        Assert.All(IndicatorRegistry.Shipped.All, one =>
        {
            Assert.Contains($"<tr id=\"{one.Id}\" data-indicator=\"{one.Key}\">", page, StringComparison.Ordinal);
            Assert.Contains($"\n{one.Id};1;", csv, StringComparison.Ordinal);
        });
        Assert.Equal(IndicatorRegistry.Shipped.All.Select(one => one.Key), json.RootElement.EnumerateArray().Select(one => one.GetProperty("key").GetString()));
        Assert.Contains("(8 + 9 + 12) ÷ (7 + 11 − U − V)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("On-time rate", await host.PageAsync("/public/chi-so?lang=en"), StringComparison.Ordinal);
    }
}
