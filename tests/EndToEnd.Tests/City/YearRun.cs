using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.RealInput;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.City;

/// <summary>A simulated year of the city: sent over HTTP in pieces, asked about in every way, restarted, counted afresh.</summary>
internal sealed class YearRun(int dossiers) : IDisposable
{
    private const string Live = $"/api/v1/areas/{YearFeed.Area}/board";
    private const string Today = "from=2026-06-30";
    private const string Month = "from=2026-06-01";
    private const int Connections = 2;
    private static readonly string[] Dimensions = ["unit", "field", "channel", "procedure", "none"];
    private readonly TempDirectory _directory = new();

    /// <summary>What was measured.</summary>
    public YearFigures Figures { get; private set; } = new() { LoadAverageBefore = LinuxFacts.LoadAverage };

    /// <summary>Runs it to the end.</summary>
    /// <param name="pasts">Instants at which the server must show what one shows that never heard of anything later.</param>
    public async Task RunAsync(params DateTimeOffset[] pasts)
    {
        var feed = await YearFeed.CreateAsync(_directory.File("year.ndjson"), dossiers);
        var data = _directory.File("data");
        var server = await StartAsync(data);
        try
        {
            await LoadAsync(server, feed);
            await CompareCountsAsync(server, feed);
            await CheckBoardsAsync(server);
            await MeasureBoardsAsync(server);
            foreach (var past in pasts) await ComparePastAsync(server, feed, past);
            var before = await BoardsNowAsync(server);
            Assert.Equal(0, await server.StopAsync());
            server = await RestartAsync(server, before);
            await CheckDataAsync(server);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    public void Dispose() => _directory.Dispose();

    private static Task<Server> StartAsync(string data) =>
        Server.StartAsync(data, "--no-demo", "--org", YearFeed.Area, "--clock", YearFeed.Now.ToString("O", CultureInfo.InvariantCulture));

    private async Task LoadAsync(Server server, YearFeed feed)
    {
        var watch = Stopwatch.StartNew();
        var answers = await SendAsync(server, [.. feed.Pieces.Select<(long, long), Func<byte[]>>(piece => () => feed.Piece(piece))]);
        var seconds = watch.Elapsed.TotalSeconds;
        Assert.Equal((feed.Tally.Events, feed.Tally.Duplicates, feed.Tally.Quarantined), answers);
        var memory = new LinuxFacts(server.ProcessId);
        Figures = Figures with
        {
            Dossiers = feed.Tally.Dossiers, Events = feed.Tally.Events, Megabytes = feed.Bytes >> 20, LoadSeconds = Math.Round(seconds, 1),
            EventsPerSecond = (long)(feed.Lines / seconds), ResidentMegabytes = memory.ResidentMegabytes, PeakResidentMegabytes = memory.PeakMegabytes,
            JournalMegabytes = Directory.EnumerateFiles(server.Data).Sum(file => new FileInfo(file).Length) >> 20,
        };
    }

    private static async Task<(long Events, long Duplicates, long Quarantined)> SendAsync(Server server, IReadOnlyCollection<Func<byte[]>> pieces)
    {
        var (next, sum) = (-1, (Events: 0L, Duplicates: 0L, Quarantined: 0L));
        var all = pieces.ToArray();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var place && place < all.Length)
            {
                var (status, answer) = await server.PostAsync("/api/v1/events", all[place](), "application/x-ndjson");
                Assert.Equal(200, status);
                lock (all)
                {
                    sum = (sum.Events + Of("accepted"), sum.Duplicates + Of("duplicates"), sum.Quarantined + Of("quarantined"));
                }

                long Of(string name) => answer.GetProperty(name).GetInt64();
            }
        }));
        return sum;
    }

    /// <summary>Each month, and the year, against the count that was made of the file alone.</summary>
    private static async Task CompareCountsAsync(Server server, YearFeed feed)
    {
        for (var month = new DateOnly(2025, 7, 1); month < new DateOnly(2026, 7, 1); month = month.AddMonths(1))
        {
            var last = month.AddMonths(1).AddDays(-1);
            var end = Math.Min(Ticks(month.AddMonths(1)) - 1, YearFeed.Now.UtcTicks);
            await CompareAsync(Period($"from={month:yyyy-MM-dd}&to={last:yyyy-MM-dd}"), feed.Tally.Count(Ticks(month), end));
        }

        await CompareAsync(Period(YearFeed.Year), feed.Tally.Count(0, YearFeed.Now.UtcTicks));

        async Task CompareAsync(string path, Dictionary<string, long[]> counted)
        {
            var board = await server.GetAsync(path);
            Identities.CheckPeriod(board, path);
            var shown = board.OfRows("received", "processed", "open");
            Assert.Equal(counted.Keys.Order(StringComparer.Ordinal), shown.Keys.Order(StringComparer.Ordinal));
            Assert.All(counted, unit => Assert.True(unit.Value.SequenceEqual(shown[unit.Key]), $"{path}, {unit.Key}: counted {string.Join(", ", unit.Value)}, shown {string.Join(", ", shown[unit.Key])}"));
        }
    }

    /// <summary>The live board is the scan, cell by cell; and every split of the year adds up.</summary>
    private static async Task CheckBoardsAsync(Server server)
    {
        var live = await server.GetAsync(Live);
        Identities.CheckLive(live, Live);
        foreach (var (window, period) in ((string, string)[])[("now", Month), ("today", Today), ("month", Month)])
        {
            var scan = (await server.GetAsync(Period(period))).GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("key").GetString()!, row => row.GetProperty("figures"), StringComparer.Ordinal);
            foreach (var row in live.GetProperty("rows").EnumerateArray())
            {
                var unit = row.GetProperty("id").GetString()!;
                Assert.All(row.GetProperty(window).EnumerateObject(), cell => Assert.True(
                    cell.Value.GetInt64() == scan[unit].GetProperty(cell.Name).GetInt64(), $"{unit}, {window}, {cell.Name}: live {cell.Value}, scan {scan[unit].GetProperty(cell.Name)}"));
            }
        }

        foreach (var by in Dimensions)
        {
            foreach (var rule in (string[])["bao-cao-06", "766", "tuc-thoi"])
            {
                var path = Period($"{YearFeed.Year}&by={by}&rule={rule}");
                var board = await server.GetAsync(path);
                if (by != "none") Identities.CheckPeriod(board, path);
            }
        }
    }

    private async Task MeasureBoardsAsync(Server server)
    {
        Figures = Figures with
        {
            LiveBoard = await Times.MeasureAsync(300, () => server.TextAsync(Live)),
            YearByUnit = await Times.MeasureAsync(20, () => server.TextAsync(Period(YearFeed.Year))),
            MonthByField = await Times.MeasureAsync(20, () => server.TextAsync(Period("from=2025-10-01&to=2025-10-31&by=field"))),
            PastByUnit = await Times.MeasureAsync(20, () => server.TextAsync(Period("asOf=2025-12-31"))),
            LateList = await Times.MeasureAsync(20, () => server.TextAsync($"/api/v1/areas/{YearFeed.Area}/late?limit=1000")),
        };
    }

    private async Task ComparePastAsync(Server server, YearFeed feed, DateTimeOffset past)
    {
        var data = _directory.File($"past-{past:yyyyMMdd}");
        await using var ignorant = await StartAsync(data);
        await SendAsync(ignorant, [.. feed.HappenedBy(past).Select<byte[], Func<byte[]>>(piece => () => piece)]);
        var asOf = "asOf=" + Uri.EscapeDataString(past.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(await Boards.OfAsync(ignorant, YearFeed.Area, asOf), await Boards.OfAsync(server, YearFeed.Area, asOf));
        Figures = Figures with { PastsCompared = Figures.PastsCompared + 1 };
    }

    private async Task<Server> RestartAsync(Server stopped, string before)
    {
        var data = stopped.Data;
        await stopped.DisposeAsync();
        var watch = Stopwatch.StartNew();
        var server = await StartAsync(data);
        var board = await server.GetAsync(Live);
        Figures = Figures with { RestartSeconds = Math.Round(watch.Elapsed.TotalSeconds, 2) };
        Identities.CheckLive(board, Live);
        Assert.Equal(before, await BoardsNowAsync(server));
        Figures = Figures with { RestartedResidentMegabytes = new LinuxFacts(server.ProcessId).ResidentMegabytes };
        return server;
    }

    private async Task CheckDataAsync(Server server)
    {
        var watch = Stopwatch.StartNew();
        var recount = await server.GetAsync("/api/v1/admin/recount");
        Figures = Figures with { RecountSeconds = Math.Round(watch.Elapsed.TotalSeconds, 1) };
        Assert.Equal("[]", recount.GetProperty("differences").GetRawText());
        watch.Restart();
        var streams = (await server.GetAsync("/api/v1/admin/verify")).GetProperty("streams").EnumerateArray().ToList();
        Figures = Figures with { VerifySeconds = Math.Round(watch.Elapsed.TotalSeconds, 1) };
        Assert.True(streams.Count > 1);
        Assert.All(streams, stream => Assert.Equal(JsonValueKind.Null, stream.GetProperty("fault").ValueKind));
    }

    /// <summary>The figures of the live board without what changes with every start, and scans.</summary>
    private static async Task<string> BoardsNowAsync(Server server)
    {
        var live = await server.GetAsync(Live);
        var rows = live.GetProperty("rows").EnumerateArray().Select(row => $"{row.GetProperty("id")} {row.GetProperty("now")} {row.GetProperty("today")} {row.GetProperty("month")}");
        return string.Join('\n', rows) + await Boards.OfAsync(server, YearFeed.Area, "asOf=2026-06-30T17:30:00%2B07:00");
    }

    private static string Period(string query) => $"{Live}?{query}";

    private static long Ticks(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), YearFeed.Now.Offset).UtcTicks;
}
