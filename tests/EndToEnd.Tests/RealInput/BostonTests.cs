using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.RealInput;

/// <summary>Service requests of a city, one row a case: the program's boards against a count of the raw columns, and its verdicts against the city's own (docs/real-data.md).</summary>
public sealed class BostonTests(BostonFile file) : IClassFixture<BostonFile>
{
    private const string AsOf = "rule=tuc-thoi&asOf=2016-01-12T22:22:00-05:00";
    private static readonly string[] Columns = ["received", "processedEarly", "processedLate", "openLate", "openWithin", "processedUnknown", "openUnknown", "processedOnDay"];

    [Fact]
    public async Task Totals_EqualTheReadmeOfTheData()
    {
        var board = await file.Server.GetAsync($"/api/v1/areas/boston/board?{AsOf}");
        Assert.Equal([58_119, 27_295, 10_025, 5_701, 571, 11_806, 2_721, 0], board.OfTotal(Columns));
    }

    [Fact]
    public async Task DayPrecision_EqualsTheReadmeOfTheData()
    {
        var board = await file.Server.GetAsync("/api/v1/areas/boston/board?rule=bao-cao-06&asOf=2016-01-12T22:22:00-05:00");
        Assert.Equal([25_638, 2_574, 9_108, 11_806], board.OfTotal("processedEarly", "processedOnDay", "processedLate", "processedUnknown"));
    }

    [Fact]
    public async Task TheLateBoard_ListsWhatEndedLateAndWhatIsOpenAndLate_NoMoreAndNoLess()
    {
        const string board = "/late/boston?from=2015-01-01&to=2016-01-12&asOf=2016-01-12T22:22:00-05:00";
        var page = await file.Server.Http.GetStringAsync(new Uri(board, UriKind.Relative));
        Assert.Contains("<dd data-count>14.809</dd>", page, StringComparison.Ordinal);
        Assert.Matches("data-figure[^>]*>5\\.701<", page);
        Assert.Matches("data-figure[^>]*>9\\.108<", page);
        var lines = (await file.Server.Http.GetStringAsync(new Uri(board.Replace("?", "/csv?", StringComparison.Ordinal), UriKind.Relative))).TrimEnd().Split("\r\n");
        Assert.Equal(14_809, lines.Skip(1).Select(line => line.Split(';')[0]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task EveryWard_EqualsTheIndependentCount()
    {
        var board = await file.Server.GetAsync($"/api/v1/areas/boston/board?role=territory&{AsOf}");
        var counted = Count(request => request.Ward.Length == 0 ? "" : "boston-ward-" + request.Ward);
        Assert.Equal(23, counted.Count);
        Assert.Equal(counted, board.OfRows(Columns));
    }

    [Fact]
    public async Task EveryDepartment_EqualsTheIndependentCount()
    {
        var board = await file.Server.GetAsync($"/api/v1/areas/boston/board?{AsOf}");
        var counted = Count(request => "boston-" + request.Department.ToLowerInvariant().Replace(' ', '-'));
        Assert.Equal(17, counted.Count);
        Assert.Equal(counted, board.OfRows(Columns));
    }

    [Fact]
    public async Task EveryRow_IsAccountedFor()
    {
        var health = await file.Server.GetAsync("/health");
        Assert.Equal((58_119, 58_119, 107_245, 0), (
            file.Report.GetProperty("rows").GetInt32(), health.GetProperty("dossiers").GetInt32(), health.GetProperty("events").GetInt32(), health.GetProperty("quarantineOpen").GetInt32()));
    }

    [Fact]
    public async Task VerdictsAgainstTheCitysOwn_DifferInTheDocumentedCategoriesOnly()
    {
        var late = await LateCodes();
        var categories = BostonRequest.Read()
            .GroupBy(request => (City: request.CityVerdict.Length == 0 ? "(blank)" : request.CityVerdict, Ours: late.Contains(request.Code) ? "late" : request.Target is null ? "unknown" : "in time", Case: request.Verdict))
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Key.City}, ours {group.Key.Ours}, {group.Key.Case}: {group.Count()}");
        Assert.Equal(
            [
                "(blank), ours late, closed late: 63",
                "(blank), ours late, open, past target: 39",
                "ONTIME, ours in time, closed in time: 27295",
                "ONTIME, ours in time, open, not yet due: 571",
                "ONTIME, ours unknown, closed, no target: 11806",
                "ONTIME, ours unknown, open, no target: 2721",
                "OVERDUE, ours late, closed late: 9962",
                "OVERDUE, ours late, open, past target: 5662",
            ],
            categories);
    }

    [Fact]
    public void ClosingsBeforeOpenings_AreInTheFileAndInTheCounts() => Assert.Equal(84, BostonRequest.Read().Count(request => request.Closed < request.Opened));

    private async Task<HashSet<string>> LateCodes()
    {
        var list = await file.Server.GetAsync($"/api/v1/areas/boston/late?from=2015-01-01&limit=100000&{AsOf}");
        Assert.Equal(10_025 + 5_701, list.GetProperty("count").GetInt32());
        return [.. list.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("code").GetString()!)];
    }

    private static Dictionary<string, long[]> Count(Func<BostonRequest, string> group) => BostonRequest.Read().GroupBy(group, StringComparer.Ordinal).ToDictionary(
        requests => requests.Key,
        requests => (long[])
        [
            requests.Count(), Of(requests, "closed in time"), Of(requests, "closed late"), Of(requests, "open, past target"), Of(requests, "open, not yet due"),
            Of(requests, "closed, no target"), Of(requests, "open, no target"), 0,
        ],
        StringComparer.Ordinal);

    private static int Of(IEnumerable<BostonRequest> requests, string verdict) => requests.Count(request => request.Verdict == verdict);
}
