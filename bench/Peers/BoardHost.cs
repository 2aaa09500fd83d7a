using System.Globalization;
using System.Reflection;
using CchcLive.Bench.Ingest;
using CchcLive.Bench.Screens;
using Microsoft.AspNetCore.SignalR;
using Npgsql;

namespace CchcLive.Bench.Peers;

/// <summary>
/// What an expert would write without CchcLive to bring a board to screens: a small web host that takes the same JSON, keeps it in one of several
/// ways and pushes over SignalR. It also has a page that shows the total.
/// </summary>
internal static class BoardHost
{
    /// <summary>Serves until it is killed.</summary>
    /// <param name="way">How it keeps events and tells screens.</param>
    /// <param name="units">How many units the board has.</param>
    /// <param name="url">Where it listens.</param>
    /// <param name="store">A PostgreSQL connection string, Redis' port, or nothing.</param>
    public static async Task RunAsync(PeerWay way, int units, string url, string store)
    {
        var feed = await FeedAsync(way, store);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url).ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Services.AddSignalR();
        builder.Services.AddSingleton(new PeerBoard(units));
        await using var app = builder.Build();
        var board = app.Services.GetRequiredService<PeerBoard>();
        app.MapHub<PeerHub>(HubSocket.Path);
        app.MapGet("/", () => Results.Text(Page(), "text/html"));
        app.MapGet("/count", () => feed.CountAsync(board));
        app.MapPost("/api/v1/events", async (HttpRequest request) =>
        {
            using var body = new MemoryStream((int)(request.ContentLength ?? 0));
            await request.Body.CopyToAsync(body);
            await feed.AcceptAsync(UnnestHost.Read(body.GetBuffer().AsSpan(0, (int)body.Length)));
            return Results.Ok();
        });
        await app.StartAsync();
        await feed.TellAsync(app.Services.GetRequiredService<IHubContext<PeerHub>>(), board);
    }

    private static async Task<IPeerFeed> FeedAsync(PeerWay way, string store)
    {
        switch (way)
        {
            case PeerWay.MemoryEach or PeerWay.MemoryWhole: return new MemoryFeed(way == PeerWay.MemoryEach);
            case PeerWay.RedisPublished:
                var redis = new RedisFeed(int.Parse(store, CultureInfo.InvariantCulture));
                await redis.OpenAsync();
                return redis;
            default:
                var telling = way switch { PeerWay.PostgresNotified => PostgresTelling.Notified, PeerWay.PostgresPolled => PostgresTelling.Polled, _ => PostgresTelling.Viewed };
                var database = NpgsqlDataSource.Create(store);
                await PostgresTables.CreateAsync(database, telling);
                return new PostgresFeed(database, telling);
        }
    }

    private static string Page()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("total.html")!);
        return reader.ReadToEnd();
    }
}
