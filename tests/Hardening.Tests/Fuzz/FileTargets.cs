using System.Text;
using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Targets;
using CchcLive.Ingest.Catalogues;
using CchcLive.Ingest.Connecting.Settings;
using CchcLive.Ingest.Simulation;
using CchcLive.Silo.Settings;
using CchcLive.TestSupport;

namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>The files that people write: calendars, org charts, rules, targets, tiles, boundaries, parameters of the simulator.</summary>
internal static class FileTargets
{
    /// <summary>A small calendar with one of everything.</summary>
    public const string Calendar = """
        {"id":"vn","name":"Hành chính","version":1,"zone":"Asia/Ho_Chi_Minh","shifts":[{"weekdays":["mon","fri"],"from":"2025-01-01","hours":["07:30-11:30","13:00-17:00"]}],"years":[{"year":2025,"status":"confirmed","source":"TB 1",
        "daysOff":[{"date":"2025-01-01","kind":"fixed","name":"Tết","source":"BLLĐ"}],"swaps":[{"off":"2025-05-02","working":"2025-04-26","name":"hoán đổi","source":"CV"}],
        "halfDays":[{"date":"2025-03-14","hours":["07:30-11:30"],"name":"họp","source":"CV"}],"closures":[{"from":"2025-06-02","to":"2025-06-03","name":"bão","source":"CV","needsConfirmation":true}]}]}
        """;

    private const string Chart = """
        {"format":"cchc-org/1","note":"mẫu","units":[{"id":"vung","kind":"area","names":[{"text":"Vùng","short":"V"}],"zone":"Asia/Ho_Chi_Minh","calendar":"vn"},
        {"id":"phuong-1","kind":"ward","from":"2020-01-01","to":"2025-06-30","names":[{"text":"Phường 1"}],"codes":[{"system":"gso","code":"27436"}],"parents":[{"id":"vung"}],"order":1,
        "successors":[{"unit":"phuong-2","name":"Phường 2","from":"2025-07-01","whole":true,"legalDoc":"NQ 1685"}]},
        {"id":"phuong-2","kind":"ward","from":"2025-07-01","names":[{"text":"Phường 2"}],"parents":[{"id":"vung","from":"2025-07-01"}]}]}
        """;

    private const string Boundaries = """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"27436"},"geometry":{"type":"Polygon","coordinates":[[[106.6,10.7],[106.7,10.7],[106.7,10.8],[106.6,10.7]]]}},
        {"type":"Feature","properties":{"code":27439},"geometry":{"type":"MultiPolygon","coordinates":[[[[106.6,10.7],[106.7,10.7],[106.7,10.8],[106.6,10.7]]]]}}]}
        """;

    private const string Connections = """
        {"pulls":[{"name":"mot-cua","database":"Host=db;Database=x;Username=y","query":"SELECT 1","watermark":"at","since":"2025-01-01","overlapMinutes":10,"intervalSeconds":30,"batch":1000,"mapping":"wabo-receipt"}],
        "folders":[{"name":"kho","folder":"in","settleSeconds":5,"files":[{"pattern":"*.csv","mapping":"wabo-receipt"},{"pattern":"*.ndjson"}]}],"signatures":[{"source":"s","secret":"0123456789012345678901234567890123456789"}]}
        """;

    private const string Folders = """{"folders":[{"name":"kho","folder":"in","settleSeconds":5,"files":[{"pattern":"*.csv","mapping":"wabo-receipt"},{"pattern":"*.ndjson"}]}]}""";

    private const string Settings = """
        {"listen":{"urls":["http://127.0.0.1:8080"],"hosts":["cchc.example"]},"retention":{"months":36},"dossiersTable":{"on":false,"everySeconds":2.5},"limits":{"proxies":["10.1.2.0/24"],"headerSeconds":20},
        "telemetry":{"endpoint":"http://127.0.0.1:4318","tracedShare":0.5},"logging":{"level":"debug"}}
        """;

    private const string Figures = "indicator;place;from;until;numerator;denominator;value;document\nfeedback-on-time;bt-p-an-lac;01/03/2025;31/03/2025;9;10;;CV 1\n766-portal;bt-p-an-lac;2025-03-01;2025-03-31;;;91,25;CV 2\n";
    private const string Officers = "id;name;position;unit;from;until\ncb-1;Nguyễn Văn A;\"Chuyên viên\";bt-p-an-lac;01/01/2025;2025-12-31\n";

    /// <summary>The readers.</summary>
    public static IEnumerable<FuzzTarget> All()
    {
        var file = new BoundaryFile("boundaries.geojson", default);
        yield return Of("calendar", 12, [Utf8(Calendar)], ReadCalendar);
        yield return Of("org chart", 12, [Utf8(Chart)], ReadChart);
        yield return Of("counting rule", 6, Shipped("rules"), bytes => Assert.InRange(CountingRule.Parse(bytes).DueSoonWorkingDays, 0, 30));
        yield return Of("targets", 6, Shipped("targets"), bytes => Assert.InRange(TargetSet.Parse(bytes).OnTime.Target, double.Epsilon, 1));
        yield return Of("tiles", 4, [Shipped("tiles")[0]], bytes => Assert.NotNull(TileLayout.Parse(bytes).Tiles));
        yield return Of("simulation", 4, [Shipped("simulation")[0]], bytes => Assert.NotEmpty(DistrictParameters.Parse(bytes).Procedures));
        yield return Of("settings", 4, [Utf8(Settings)], ReadSettings);
        yield return Of("connections", 4, [Utf8(Connections), Utf8(Folders)], ReadConnections);
        yield return Of("catalogues", 6, [.. Shipped("causes"), .. Shipped("publication"), .. Shipped("targets/chi-tieu"), .. Shipped("alerts")], bytes => Check(CatalogueJson.ReadFile(bytes)));
        yield return Of("officers", 4, [Utf8(Officers)], bytes => Check(CatalogueFile.Read(CatalogueKind.Officers, bytes).Items));
        yield return Of("figures", 4, [Utf8(Figures)], bytes => Check(CatalogueFile.Read(CatalogueKind.Figures, bytes).Items));
        yield return new FuzzTarget("boundaries", 12, [Utf8(Boundaries)], bytes => ReadBoundaries(file, bytes));
    }

    /// <summary>Refused if it throws the one exception that says so.</summary>
    public static Outcome Reads<TRefusal>(Action read)
        where TRefusal : Exception
    {
        try
        {
            read();
            return Outcome.Accepted;
        }
        catch (TRefusal e)
        {
            Assert.NotEmpty(e.Message);
            return Outcome.Refused;
        }
    }

    private static void Check(IReadOnlyList<ICatalogueItem> items) => CatalogueCheck.ThrowIfFaulty(CatalogueSet.Empty, CatalogueChange.Of(items));

    private static FuzzTarget Of(string name, int share, IReadOnlyList<byte[]> seeds, Action<byte[]> read) => new(name, share, seeds, bytes => Reads<FormatException>(() => read(bytes)));

    private static void ReadCalendar(byte[] bytes)
    {
        var calendar = CalendarFile.Parse(bytes);
        var written = CalendarFile.Write(calendar.Definition!);
        Assert.Equal(written, CalendarFile.Write(CalendarFile.Parse(written).Definition!));
        calendar.TryAddWorkingDays(new DateOnly(2025, 3, 12), 30, out _);
        calendar.TryAddWorkingTime(calendar.StartOfDay(new DateOnly(2025, 3, 12)), TimeSpan.FromHours(100), out _);
    }

    private static void ReadChart(byte[] bytes)
    {
        var chart = OrgChart.Parse(bytes);
        var written = chart.ToJson();
        Assert.Equal(written, OrgChart.Parse(written).ToJson());
        foreach (var unit in chart.Units) Assert.NotNull(chart.AncestorsOf(unit.Id, new DateOnly(2025, 3, 12)));
    }

    private static void ReadConnections(byte[] bytes)
    {
        using var directory = new TempDirectory();
        var file = directory.File("connections.json");
        File.WriteAllBytes(file, bytes);
        Assert.NotNull(ConnectionsReader.Read(file, name => name == "wabo-receipt" ? Path.Combine(AppContext.BaseDirectory, "data", "mappings", "wabo-receipt.json") : null));
    }

    private static void ReadSettings(byte[] bytes)
    {
        using var directory = new TempDirectory();
        var file = directory.File("cchc.json");
        File.WriteAllBytes(file, bytes);
        Assert.NotNull(SettingsReader.Read([SettingLayer.File(file)]));
    }

    /// <summary>A file that cannot be drawn stops nothing: every feature is drawn or named as a fault.</summary>
    private static Outcome ReadBoundaries(BoundaryFile file, byte[] bytes)
    {
        var (boundaries, faults) = GeoJsonReader.Read(file, bytes);
        Assert.True(boundaries.Count + faults.Count > 0);
        Assert.All(boundaries.SelectMany(boundary => boundary.Rings).SelectMany(ring => ring), at => Assert.True(Math.Abs(at.Longitude) <= 180 && Math.Abs(at.Latitude) <= 90));
        return boundaries.Count > 0 ? Outcome.Accepted : Outcome.Refused;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[][] Shipped(string folder) => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", folder), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
