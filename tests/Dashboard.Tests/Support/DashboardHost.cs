using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Reports;
using CchcLive.Dashboard.Tests.Reports;
using CchcLive.Dashboard.Wall;
using CchcLive.Dashboard.Screens;
using CchcLive.Dashboard.Screens.Pairing;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Web;
using CchcLive.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>The real pipeline on a free loopback port, over a board made by hand.</summary>
internal sealed class DashboardHost : IAsyncDisposable
{
    /// <summary>An address that refuses whoever asks.</summary>
    public const string ForbiddenPath = "/forbidden";

    /// <summary>A page that knows nothing of moments.</summary>
    public const string PageOfNow = "/of-now";

    private readonly WebApplication _app;

    private DashboardHost(bool simulated)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        SecurityHeaders.Add(builder.Services);
        builder.Services.AddDashboard(new DashboardSettings { Version = "9.8.7", Engine = "Embedded", Simulated = simulated, Pace = Pace });
        builder.Services.AddOpenDoor();
        builder.Services.Replace(ServiceDescriptor.Singleton<IBoardSource>(Source));
        builder.Services.Replace(ServiceDescriptor.Singleton<ISceneFacts>(Facts));
        builder.Services.Replace(ServiceDescriptor.Singleton<IAreaReports>(Reports));
        builder.Services.Replace(ServiceDescriptor.Singleton<IScreenNames>(new ScreenNames()));
        builder.Services.Replace(ServiceDescriptor.Singleton<IPairedScreens>(new PairedNames()));
        _app = builder.Build();
        _app.UseDashboard().LetEverybodyIn();
        _app.MapDashboard();
        _app.MapGet(ForbiddenPath, () => Results.StatusCode(StatusCodes.Status403Forbidden));
        _app.MapGroup("").AddEndpointFilter(MomentFilter.InvokeAsync).MapGet(PageOfNow, () => Results.Ok());
    }

    public FakeSource Source { get; } = new();

    public FakeReports Reports { get; } = new();

    public FakeSceneFacts Facts { get; } = new();

    public ManualTimeProvider Clock { get; } = new(TestBoards.Morning);

    public ManualTimeProvider Pace { get; } = new();

    public Uri Address => new(_app.Urls.Single());

    public HttpClient Client { get; private set; } = null!;

    public static async Task<DashboardHost> StartAsync(bool simulated = true)
    {
        var host = new DashboardHost(simulated);
        await host._app.StartAsync();
        host.Client = new HttpClient { BaseAddress = host.Address };
        host.Client.DefaultRequestHeaders.Add("Accept", "text/html");
        return host;
    }

    public async Task<string> PageAsync(string path) => await (await Client.GetAsync(path)).Content.ReadAsStringAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
