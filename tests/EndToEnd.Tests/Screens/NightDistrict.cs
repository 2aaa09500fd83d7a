using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Screens;

/// <summary>A server with something on every page: late dossiers, a day that was closed at midnight, an input in quarantine. The classes that look at pages share it.</summary>
[CollectionDefinition(nameof(NightDistrict))]
public sealed class NightDistrict : IAsyncLifetime, ICollectionFixture<NightDistrict>
{
    /// <summary>Its area.</summary>
    public const string Area = "quan-binh-tan";

    private readonly TempDirectory _directory = new();
    private Server? _server;

    /// <summary>The server.</summary>
    internal Server Server => _server!;

    /// <summary>What its pages are about.</summary>
    internal ScreenPlaces Places { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _server = await Server.StartAsync(_directory.Path, "--no-demo", "--clock", "2025-03-11T23:58:20x10", "--org", Area);
        await _server.PostLinesAsync(
            Late("L-1"),
            Events.Of("assigned", "L-1", "l-1:2", "2025-03-04T09:00:00+07:00", new() { ["stepId"] = "tham-dinh", ["officerId"] = "cb-7" }),
            Late("L-2"),
            Events.Received("L-3", time: "2025-03-11T08:00:00+07:00"),
            Events.Received("L-4", "bt-tu-phap", "2025-03-12", "2025-03-11T08:00:00+07:00"),
            Events.Of("completed", "L-4", "l-4:2", "2025-03-11T09:00:00+07:00"),
            Events.Received("L-5", due: "ngày kia", time: "2025-03-11T08:00:00+07:00"));
        await _server.SettledAsync(Area);
        Places = await ScreenPlaces.OfAsync(_server, Area, Screen.All);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _directory.Dispose();
    }

    private static string Late(string code) => Events.Received(code, due: "2025-03-05", time: "2025-03-03T08:00:00+07:00");
}
