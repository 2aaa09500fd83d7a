using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CchcLive.Silo.Tests.Telemetry;

/// <summary>A collector that takes OTLP over HTTP and keeps what it got, as it came.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Collector(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Bodies of metrics.</summary>
    public ConcurrentQueue<byte[]> Metrics { get; } = [];

    /// <summary>Bodies of traces.</summary>
    public ConcurrentQueue<byte[]> Traces { get; } = [];

    /// <summary>Starts one.</summary>
    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var collector = new Collector(app);
        app.MapPost("/v1/metrics", context => KeepAsync(context.Request.Body, collector.Metrics));
        app.MapPost("/v1/traces", context => KeepAsync(context.Request.Body, collector.Traces));
        await app.StartAsync();
        return collector;
    }

    /// <summary>True if a text is in one of the bodies.</summary>
    public static bool Has(IEnumerable<byte[]> bodies, string text) => Count(bodies, Encoding.UTF8.GetBytes(text)) > 0;

    /// <summary>How often some bytes are in the bodies.</summary>
    public static int Count(IEnumerable<byte[]> bodies, byte[] bytes) => bodies.Sum(body =>
    {
        var (count, at) = (0, 0);
        for (int found; (found = body.AsSpan(at).IndexOf(bytes)) >= 0; at += found + bytes.Length) count++;
        return count;
    });

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task KeepAsync(Stream body, ConcurrentQueue<byte[]> kept)
    {
        using var whole = new MemoryStream();
        await body.CopyToAsync(whole);
        kept.Enqueue(whole.ToArray());
    }
}
