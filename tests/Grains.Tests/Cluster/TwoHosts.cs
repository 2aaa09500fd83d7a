using CchcLive.Domain.Events;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Packing;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;
using CchcLive.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CchcLive.Grains.Tests.Cluster;

/// <summary>
/// The worst that a network can do: two silos over one journal that do not know of each other, each with an activation of every shard. One shard, and a clock
/// that stands still, so that nothing happens by itself.
/// </summary>
internal sealed class TwoHosts : IAsyncDisposable
{
    private readonly TempDirectory _directory = new();
    private readonly List<(IHost Host, IJournalStore Store)> _hosts = [];

    private readonly List<ManualTimeProvider> _clocks = [];
    private readonly Action<IServiceCollection>? _add;

    private TwoHosts(Action<IServiceCollection>? add) => _add = add;

    /// <summary>The clocks of the two.</summary>
    public IReadOnlyList<ManualTimeProvider> Clocks => _clocks;

    public IServiceProvider One => _hosts[0].Host.Services;

    public IServiceProvider Other => _hosts[1].Host.Services;

    public static async Task<TwoHosts> StartAsync(Action<IServiceCollection>? add = null)
    {
        var hosts = new TwoHosts(add);
        await hosts.StartHostAsync();
        await hosts.One.GetRequiredService<BoardQueries>().AddOrgAsync(Shipped.BinhTan);
        await hosts.StartHostAsync();
        return hosts;
    }

    public static Task<AppendResult> SendAsync(IServiceProvider host, params DossierEvent[] events) =>
        host.GetRequiredService<IGrainFactory>().Shard(0).Append(new AppendBatch(EventBatch.Encode(events)));

    public static async Task<ShardStatus> StatusAsync(IServiceProvider host, bool recount = false) => (await host.GetRequiredService<BoardQueries>().StatusAsync(recount)).Single();

    public static OrgRegistry RegistryOf(IServiceProvider host) => host.GetRequiredService<OrgRegistry>();

    public static Task<IReadOnlyList<string>> AddOrgAsync(IServiceProvider host, OrgChart org) => host.GetRequiredService<BoardQueries>().AddOrgAsync(org);

    public async ValueTask DisposeAsync()
    {
        foreach (var (host, store) in _hosts)
        {
            await host.StopAsync();
            host.Dispose();
            await store.DisposeAsync();
        }

        _directory.Dispose();
    }

    private async Task StartHostAsync()
    {
        var store = await JournalStores.OpenAsync(_directory.Path);
        _clocks.Add(new ManualTimeProvider(Told.At("2025-03-12 10:00")));
        var host = SiloHost.Build(_clocks[^1], silo =>
        {
            _add?.Invoke(silo.Services);
            silo.AddCchcGrains(store, new GrainSettings { Shards = 1 }, Shipped.Calendars, Shipped.Rules);
        });
        _hosts.Add((host, store));
        await host.StartAsync();
    }
}
