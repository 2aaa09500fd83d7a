using CchcLive.Engines.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Engines.Tests.Hosting;

/// <summary>The silo's place in the start and the stop of a web application.</summary>
public sealed class HostingTests
{
    private readonly Journal _journal = new();

    [Fact]
    public async Task WebApplication_StartsAndStopsInOrder()
    {
        await using var app = Build(silo =>
        {
            silo.AddStartupTask((services, _) => NoteAsync("early task", services), ServiceLifecycleStage.ApplicationServices);
            silo.AddStartupTask((services, _) => NoteAsync("task", services));
        });
        await app.StartAsync();
        await app.StopAsync();
        Assert.Equal(
            [
                "BEFORE.Starting:fails", "AFTER.Starting:fails", "BEFORE.Start:fails", "early task:fails", "task:works", "AFTER.Start:works",
                "BEFORE.Started:works", "AFTER.Started:works",
            ],
            _journal.Lines.Take(8));
        Assert.Equal(
            ["AFTER.Stopping:works", "BEFORE.Stopping:works", "AFTER.Stop:works", "grain:ShuttingDown", "BEFORE.Stop:fails", "AFTER.Stopped:fails", "BEFORE.Stopped:fails"],
            _journal.Lines.Skip(8));
    }

    [Fact]
    public async Task WebRequest_CanCallGrainsAsSoonAsItIsServed()
    {
        await using var app = Build();
        app.MapGet("/", (IClusterClient client) => client.GetGrain<IHostedGrain>("h:web").Answer());
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var http = new HttpClient();
        Assert.Equal("42", await http.GetStringAsync(new Uri(address)));
        Assert.Same(_journal, app.Services.GetRequiredService<IClusterClient>().ServiceProvider.GetRequiredService<Journal>());
        await app.StopAsync();
    }

    [Fact]
    public async Task RunningCallAtStop_FinishesAndItsCallerGetsTheResult()
    {
        await using var app = Build();
        await app.StartAsync();
        var grain = Grains(app).GetGrain<IHostedGrain>($"h:{Guid.NewGuid():N}");
        var hold = grain.Hold();
        await Script.Of(grain).Reached("+hold");
        var stop = app.StopAsync();
        await Task.Delay(200);
        Assert.False(stop.IsCompleted);
        Script.Of(grain).Open("hold");
        await hold;
        await Soon.Do(stop);
        var lines = _journal.Lines.ToList();
        Assert.InRange(lines.IndexOf("held call ends"), 0, lines.LastIndexOf("grain:ShuttingDown"));
    }

    [Fact]
    public async Task Deactivation_AtHostStop_CannotActivateOtherGrains()
    {
        await using var app = Build();
        await app.StartAsync();
        await Grains(app).GetGrain<IHostedGrain>("h:last").CallAtTheEnd("h:never-called-before");
        await Soon.Do(app.StopAsync());
        Assert.Contains("call at the end:fails", _journal.Lines);
    }

    [Fact]
    public async Task StopToken_EndsTheWaitForARunningCall()
    {
        await using var app = Build();
        await app.StartAsync();
        var grain = Grains(app).GetGrain<IHostedGrain>($"h:{Guid.NewGuid():N}");
        var hold = grain.Hold();
        await Script.Of(grain).Reached("+hold");
        using var impatience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Soon.Do(StopIgnoringCancellationAsync(app, impatience.Token), "The stop waited for the running call in spite of its token.");
        Assert.DoesNotContain("held call ends", _journal.Lines);
        Script.Of(grain).Open("hold");
        await Record.ExceptionAsync(() => hold);
    }

    [Fact]
    public async Task CallAfterStop_IsUnavailable()
    {
        await using var app = Build();
        await app.StartAsync();
        var grain = Grains(app).GetGrain<IHostedGrain>("h:gone");
        await grain.Answer();
        await app.StopAsync();
        await Assert.ThrowsAsync<SiloUnavailableException>(grain.Answer);
    }

    [Fact]
    public async Task EveryGrain_IsDeactivatedAtStop()
    {
        await using var app = Build();
        await app.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(number => Grains(app).GetGrain<IHostedGrain>($"h:{number}").Answer()));
        await Soon.Do(app.StopAsync());
        Assert.True(_journal.Lines.Count(line => line == "grain:ShuttingDown") >= 1_000);
    }

    [Fact]
    public async Task StartupTaskThatThrows_KeepsTheHostFromStarting()
    {
        await using var app = Build(silo => silo.AddStartupTask<FailingTask>());
        await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync());
    }

    [Fact]
    public async Task UseOrleansTwice_ConfiguresOneSilo()
    {
        await using var app = Build(silo => silo.AddStartupTask((services, _) => NoteAsync("first", services)), silo => silo.AddStartupTask((services, _) => NoteAsync("second", services)));
        await app.StartAsync();
        Assert.Contains("first:works", _journal.Lines);
        Assert.Contains("second:works", _journal.Lines);
        Assert.Single(app.Services.GetServices<IGrainFactory>());
        await app.StopAsync();
    }

    [Fact]
    public async Task UseOrleansWithoutClustering_DoesNotStart()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans();
        using var host = builder.Build();
        await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync());
    }

    [Fact]
    public async Task GenericHostBuilder_HostsASiloToo()
    {
        using var host = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .UseOrleans(EngineHost.UseOneSilo)
            .ConfigureServices(services => services.AddSingleton(_journal))
            .Build();
        await host.StartAsync();
        Assert.Equal(42, await host.Services.GetRequiredService<IGrainFactory>().GetGrain<IHostedGrain>("h:generic").Answer());
        await host.StopAsync();
    }

    private static IGrainFactory Grains(WebApplication host) => host.Services.GetRequiredService<IGrainFactory>();

    private static async Task StopIgnoringCancellationAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StopAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is OperationCanceledException or AggregateException)
        {
        }
    }

    private async Task NoteAsync(string name, IServiceProvider services) =>
        _journal.Add($"{name}:{await Journal.TryAsync(() => services.GetRequiredService<IGrainFactory>().GetGrain<IHostedGrain>("h:probe").Answer())}");

    private WebApplication Build(params Action<ISiloBuilder>[] configure)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_journal);
        builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<HostedProbe>(services, "BEFORE"));
        builder.UseOrleans(EngineHost.UseOneSilo);
        foreach (var more in configure)
            builder.UseOrleans(more);
        builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<HostedProbe>(services, "AFTER"));
        return builder.Build();
    }

    private sealed class FailingTask : IStartupTask
    {
        public Task Execute(CancellationToken cancellationToken) => throw new InvalidOperationException("as the test wants it");
    }
}
