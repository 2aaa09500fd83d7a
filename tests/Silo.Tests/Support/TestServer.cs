using CchcLive.Silo.Data;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Hosting;
using CchcLive.Silo.Settings;
using CchcLive.Silo.Settings.Sections;
using CchcLive.TestSupport;

namespace CchcLive.Silo.Tests.Support;

/// <summary>The program as a server in this process, over the district of Bình Tân on Wednesday 12/03/2025 at 08:00.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly TempDirectory _folder;
    private readonly CchcServer _server;

    private TestServer(TempDirectory folder, CchcServer server)
    {
        (_folder, _server) = (folder, server);
        Http = new HttpClient { BaseAddress = new Uri(server.Url) };
    }

    /// <summary>A client of it.</summary>
    public HttpClient Http { get; }

    /// <summary>Its data folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>Starts one with some settings; where it listens is its own choice.</summary>
    public static async Task<TestServer> StartAsync(ProgramSettings settings)
    {
        var folder = new TempDirectory();
        var directory = new DataDirectory(folder.Path);
        var options = new ServerOptions
        {
            Settings = settings with { Listen = new ListenSettings { Urls = ["http://127.0.0.1:0"] } }, SettingsFrom = "a test", Org = "quan-binh-tan",
            Clock = ClockSetting.Parse("2025-03-12T08:00"),
        };
        return new TestServer(folder, await CchcServer.StartAsync(options, directory, directory.TryOwn()!));
    }

    /// <summary>Stops it; the folder stays.</summary>
    public async Task StopAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }
}
