using System.Text;
using System.Text.Json.Nodes;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Reorganisation;

/// <summary>
/// A demonstration server on the day before 01/07/2025, fast, with the district's dirty feeds flowing over HTTP, and above the district a city of
/// trial that stays: until the day before the district belongs to it, from the day on the wards that carry on.
/// </summary>
internal sealed class ReorganisedCity : IAsyncDisposable
{
    public const string City = "tp-thu";
    public const string District = "quan-binh-tan";
    public const string LastDay = "2025-06-30";
    public const string FirstDay = "2025-07-01";

    private const string Clock = LastDay + "T10:00x1500";
    private readonly TempDirectory _directory;

    private ReorganisedCity(TempDirectory directory, Server server) => (_directory, Server) = (directory, server);

    /// <summary>The server.</summary>
    public Server Server { get; }

    /// <summary>The first instant of the new tree.</summary>
    public static DateTimeOffset Midnight { get; } = new(2025, 7, 1, 0, 0, 0, TimeSpan.FromHours(7));

    /// <summary>Starts the server and puts the city above the district.</summary>
    public static async Task<ReorganisedCity> StartAsync()
    {
        var directory = new TempDirectory();
        var server = await Server.StartAsync(directory.Path, "--demo", District, "--clock", Clock);
        var city = new ReorganisedCity(directory, server);
        var chart = JsonNode.Parse(await server.TextAsync("/api/v1/admin/org"))!.AsObject();
        foreach (var unit in chart["units"]!.AsArray())
        {
            var id = (string)unit!["id"]!;
            if (id == District) unit["parents"] = new JsonArray(new JsonObject { ["id"] = City, ["to"] = LastDay });
            else if (id.StartsWith("hcm-", StringComparison.Ordinal)) unit["parents"] = new JsonArray(new JsonObject { ["id"] = City, ["from"] = FirstDay });
        }

        chart["units"]!.AsArray().Insert(0, new JsonObject
        {
            ["id"] = City, ["kind"] = "city", ["names"] = new JsonArray(new JsonObject { ["text"] = "Thành phố thử" }), ["zone"] = "Asia/Ho_Chi_Minh", ["calendar"] = "vn-hanh-chinh",
        });
        var (status, answer) = await server.PostAsync("/api/v1/admin/org", Encoding.UTF8.GetBytes(chart.ToJsonString()), "application/json");
        Assert.True(status == 200, answer.ToString());
        return city;
    }

    /// <summary>The program's clock.</summary>
    public async Task<DateTimeOffset> NowAsync() => (await Server.GetAsync("/health")).GetProperty("now").GetDateTimeOffset();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _directory.Dispose();
    }
}
