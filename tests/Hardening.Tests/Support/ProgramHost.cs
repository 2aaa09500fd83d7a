using System.Text;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Data;
using CchcLive.Silo.Hosting;
using CchcLive.Silo.Settings;
using CchcLive.Silo.Settings.Sections;
using CchcLive.TestSupport;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Hardening.Tests.Support;

/// <summary>The whole program in this process, with the district of Bình Tân, one dossier (<c>H-1</c>) and one input in quarantine (number 1).</summary>
public class ProgramHost : IAsyncLifetime
{
    private const string Received = """
        {"specversion":"1.0","id":"r-1","source":"test","type":"vn.cchc.dossier.received","time":"2025-03-12T07:31:00+07:00","subject":"H-1","data":{"dueAt":"2025-03-20","handlingUnitId":"bt-p-an-lac"}}
        {"specversion":"1.0","id":"r-2","source":"test","type":"vn.cchc.dossier.received","time":"2025-03-12T07:31:00+07:00","subject":"H-2","data":{"dueAt":"ngày kia","handlingUnitId":"bt-p-an-lac"}}
        """;

    private readonly TempDirectory _directory = new();
    private readonly ProgramSettings _settings;
    private CchcServer? _server;

    /// <summary>The program as it is when nobody sets anything.</summary>
    public ProgramHost()
        : this(new ProgramSettings())
    {
    }

    /// <summary>The program with limits of its own.</summary>
    private protected ProgramHost(LimitsSettings limits)
        : this(new ProgramSettings { Limits = limits })
    {
    }

    /// <summary>The program with settings of its own; where it listens for others than the public does not matter.</summary>
    private protected ProgramHost(ProgramSettings settings) => _settings = settings with { Listen = new ListenSettings { Urls = ["http://127.0.0.1:0"] } };

    /// <summary>A client that asks as a browser does, and follows nothing.</summary>
    internal HttpClient Http { get; private set; } = null!;

    /// <summary>Its address.</summary>
    internal Uri Address => Http.BaseAddress!;

    /// <summary>The address of its listener for the public; null if it has none.</summary>
    internal Uri? PublicAddress => _server!.PublicUrl is { } url ? new Uri(url) : null;

    /// <summary>What it is made of.</summary>
    internal IServiceProvider Services => _server!.Services;

    /// <summary>Its data folder.</summary>
    internal string Folder => _directory.Path;

    /// <summary>Every address that it answers.</summary>
    internal IReadOnlyList<Endpoint> Endpoints => _server!.Endpoints;

    /// <summary>Starts one with limits of its own.</summary>
    internal static async Task<ProgramHost> StartAsync(LimitsSettings limits)
    {
        var host = new ProgramHost(limits);
        await host.InitializeAsync();
        return host;
    }

    /// <inheritdoc />
    public virtual async ValueTask InitializeAsync()
    {
        var directory = new DataDirectory(_directory.Path);
        var options = new ServerOptions
        {
            Settings = _settings, SettingsFrom = "a test", Org = "quan-binh-tan", Clock = ClockSetting.Parse("2025-03-12T08:00"), IsQuiet = true,
        };
        _server = await CchcServer.StartAsync(options, directory, directory.TryOwn()!, TestContext.Current.CancellationToken);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri(_server.Url) };
        Http.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.8");
        await SendAsync(Received);
    }

    /// <summary>Sends events, one a line.</summary>
    internal async Task SendAsync(string lines)
    {
        using var events = new StringContent(lines, Encoding.UTF8, "application/x-ndjson");
        using var answer = await Http.PostAsync(new Uri("/api/v1/events", UriKind.Relative), events);
        answer.EnsureSuccessStatusCode();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _directory.Dispose();
    }
}
