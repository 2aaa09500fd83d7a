using System.Globalization;
using System.Net;
using CchcLive.Dashboard.Assets;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Scorecards;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Scorecards;
using CchcLive.Grains.Scorecards;
using CchcLive.TestSupport;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcLive.Dashboard.Tests.Scorecards;

/// <summary>The page of a 766 card: every figure with its origin, its two numbers, its indicator; no data is never 0.</summary>
public sealed class CardPageTests
{
    private static readonly PublicationPeriod March = new(2025, 3, PeriodKind.Calendar);

    [Fact]
    public async Task AComponent_ShowsItsShareWithBothNumbers_ItsPoints_AndItsOrigin()
    {
        var page = await PageAsync();
        var onTime = Row(page, "2.1");
        Assert.StartsWith("data-component=\"2.1\" data-origin=\"computed\"", onTime, StringComparison.Ordinal);
        Assert.Contains("data-indicator=\"on-time-766@1\"", onTime, StringComparison.Ordinal);
        Assert.Contains(">97,85 %<", onTime, StringComparison.Ordinal);
        Assert.Contains("1.957/2.000", onTime, StringComparison.Ordinal);
        Assert.Contains("<td>19,57</td>", onTime, StringComparison.Ordinal);
        var feedback = Row(page, "5.2");
        Assert.Contains("data-origin=\"imported\"", feedback, StringComparison.Ordinal);
        Assert.Contains(">nhập<", feedback, StringComparison.Ordinal);
        Assert.Contains("BC 112/BC-UBND", feedback, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoData_IsADash_AndZeroIsZero_AndAnUnknownSplitIsSaid()
    {
        var page = await PageAsync();
        Assert.Contains("<td>–</td>", Row(page, "1.1"), StringComparison.Ordinal);
        Assert.Contains("chưa có số liệu", Row(page, "1.1"), StringComparison.Ordinal);
        Assert.Contains("<td>0,00</td>", Row(page, "4.4"), StringComparison.Ordinal);
        Assert.Contains("chưa biết cách chia", Row(page, "3.3"), StringComparison.Ordinal);
        Assert.Contains("nguồn thứ cấp", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheHeadline_SaysOfHowManyPoints_WhyThereIsNoBand_AndTheDifferenceFromThePortal()
    {
        var page = await PageAsync();
        Assert.Contains("data-score>83,23<", page, StringComparison.Ordinal); // 24.97 ÷ 30
        Assert.Contains("24,97 điểm, trên 30 điểm có số liệu", page, StringComparison.Ordinal);
        Assert.Contains("Có số liệu cho 30/100 điểm; xếp loại từ 80 điểm", page, StringComparison.Ordinal);
        Assert.Contains("Chênh so với Cổng: −6,77", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_AreRankedWithinTheirLevel_AndFewDossiersAreMarked()
    {
        var page = await PageAsync();
        var wards = Between(page, "data-level=\"ward\"", "</table>");
        Assert.Equal(["2", "1", ""], new[] { "p1", "p2", "p3" }.Select(place => wards.Contains($"data-place=\"{place}\" data-rank=", StringComparison.Ordinal) ? Between(wards, $"data-place=\"{place}\" data-rank=\"", "\"")[^1..] : ""));
        Assert.Contains("n nhỏ", Between(wards, "data-place=\"p3\"", "</tr>"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("data-place=\"v1\" data-rank=\"1\"", Between(page, "data-level=\"office\"", "</table>"), StringComparison.Ordinal);
        Assert.Contains("href=\"/card/p1?month=2025-03\"", wards, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheMonth_CanBeChosen_ButNoneThatHasNotBegun()
    {
        var page = await PageAsync();
        Assert.Contains("href=\"/card/quan-a?month=2025-02\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("month=2025-04", page, StringComparison.Ordinal);
        Assert.Contains("01/03/2025 – 31/03/2025 (đến nay)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_StandsAgainstAHundredPerCent()
    {
        var line = Between(await PageAsync(), "data-coverage=\"synced\"", "</tr>");
        Assert.StartsWith("data-coverage=\"synced\" data-met=\"false\"", line, StringComparison.Ordinal);
        Assert.Contains("45,5 %", line, StringComparison.Ordinal);
        Assert.Contains("100 %", line, StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync()
    {
        var services = new ServiceCollection().AddSingleton(AssetCatalog.Load()).AddSingleton(new DashboardSettings { Version = "9.8.7", Engine = "Embedded", Simulated = true, Pace = new ManualTimeProvider() }).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var view = new CardView(new CardBoard(Place("quan-a", "district", 2000, 1957), [Place("p1", "ward", 100, 90), Place("p2", "ward", 100, 95), Place("p3", "ward", 9, 9), Place("v1", "office", 50, 20)]), March, March)
        {
            Area = "quan-a", Above = [], Rule = CountingRule.Parse("""{"id":"766","version":1,"name":"Bộ chỉ số 766","source":"x"}"""u8), Moment = PageMoment.Live,
            Times = new Times(TimeZoneInfo.Utc, new DateTimeOffset(2025, 3, 26, 9, 0, 0, TimeSpan.Zero)),
        };
        return await renderer.Dispatcher.InvokeAsync(async () =>
            WebUtility.HtmlDecode((await renderer.RenderComponentAsync<CardPage>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view }))).ToHtmlString()));
    }

    private static PlaceCard Place(string id, string level, long dossiers, long onTime)
    {
        var feedback = new ImportedFigure("x", "feedback-on-time", id, March.From, March.To, 9, 10, null, "BC 112/BC-UBND");
        var card = Scorecard.Of(
            CardDefinition.Shipped,
            component => component.Code switch
            {
                "2.1" => CardFigure.Counted(IndicatorValue.Of(onTime, dossiers), isShare: true),
                "3.3" => CardFigure.Counted(IndicatorValue.Of(1, 4), isShare: true),
                "4.4" => CardFigure.Counted(IndicatorValue.Of(0, dossiers), isShare: true),
                "5.2" => CardFigure.Entered(feedback, isShare: true),
                _ => CardFigure.None,
            },
            portalScore: 90);
        var synced = CardDefinition.Shipped.Coverage.Single(coverage => coverage.Indicator == "synced");
        return new PlaceCard(new CardQuery(id, March.From, March.To), card)
        {
            Name = id.ToUpper(CultureInfo.InvariantCulture), Level = level, TreeDate = March.From, JudgedAt = new DateTime(2025, 3, 26, 9, 0, 0, DateTimeKind.Utc).Ticks, Dossiers = dossiers,
            Coverage = [new CoverageLine(IndicatorRegistry.Shipped.Find("synced")!, IndicatorValue.Of(455, 1000), synced)],
        };
    }

    private static string Row(string page, string code) => Between(page, $"data-component=\"{code}\"", "</tr>");

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no {from}.");
        return text[start..text.IndexOf(to, start + from.Length, StringComparison.Ordinal)];
    }
}
