using System.Globalization;
using CchcLive.EndToEnd.Tests.Crash;

namespace CchcLive.EndToEnd.Tests.City;

/// <summary>
/// One year of a city of 168 units loads over HTTP, and every figure is right: against an independent count of the file, on every row, after a
/// restart, as of the past. The long run takes its size from <c>CCHC_CITY_DOSSIERS</c>.
/// </summary>
public sealed class CityYearTests
{
    private const int Small = 3_000;
    private const int Usual = 100_000;
    private static readonly DateTimeOffset s_earlyAutumn = new(2025, 9, 3, 10, 0, 0, TimeSpan.FromHours(7));
    private static readonly DateTimeOffset s_firstMonthClosed = new(2025, 7, 31, 23, 59, 59, TimeSpan.FromHours(7));

    [Fact]
    public async Task SmallYear_EveryFigureIsRight()
    {
        using var run = new YearRun(Small);
        await run.RunAsync(s_earlyAutumn, new DateTimeOffset(2026, 2, 27, 16, 30, 0, TimeSpan.FromHours(7)));
        Assert.Equal((Small, 2), (run.Figures.Dossiers, run.Figures.PastsCompared));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task WholeYear_EveryFigureIsRight_AndIsMeasured()
    {
        var dossiers = Environment.GetEnvironmentVariable("CCHC_CITY_DOSSIERS") is { Length: > 0 } size ? int.Parse(size, CultureInfo.InvariantCulture) : Usual;
        using var run = new YearRun(dossiers);
        await run.RunAsync(s_firstMonthClosed, s_earlyAutumn);
        await LongResults.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"cityYear{dossiers}"), run.Figures);
    }
}
