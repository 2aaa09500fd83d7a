using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Public;
using CchcLive.Dashboard.Public.Months;
using CchcLive.Dashboard.Screens;
using CchcLive.Dashboard.Screens.Pairing;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Dashboard.Web;
using CchcLive.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Tests.Public;

/// <summary>The pages for the public on a free loopback port, over months made by hand.</summary>
internal sealed class PublicHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PublicHost(IReadOnlyList<string> embedIn)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new ManualTimeProvider());
        SecurityHeaders.Add(builder.Services);
        builder.Services.AddDashboard(new DashboardSettings { Version = "9.8.7", Engine = "Embedded", Simulated = true, Pace = new ManualTimeProvider(), Public = new PublicSettings { EmbedIn = embedIn } });
        builder.Services.AddOpenDoor();
        builder.Services.Replace(ServiceDescriptor.Singleton<IPublishedMonths>(Months));
        builder.Services.Replace(ServiceDescriptor.Singleton<IBoardSource>(new FakeSource()));
        builder.Services.Replace(ServiceDescriptor.Singleton<IScreenNames>(new ScreenNames()));
        builder.Services.Replace(ServiceDescriptor.Singleton<IPairedScreens>(new PairedNames()));
        _app = builder.Build();
        _app.UsePublicDoor(_ => false).UseDashboard().LetEverybodyIn();
        PublicPages.Map(_app.MapGroup(""));
    }

    public FakeMonths Months { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public static async Task<PublicHost> StartAsync(params string[] embedIn)
    {
        var host = new PublicHost(embedIn);
        await host._app.StartAsync();
        host.Client = new HttpClient { BaseAddress = new Uri(host._app.Urls.Single()) };
        host.Client.DefaultRequestHeaders.Add("Accept", "text/html, */*;q=0.8");
        return host;
    }

    public Task<HttpResponseMessage> AskAsync(string path) => Client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> PageAsync(string path)
    {
        using var answer = await AskAsync(path);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
