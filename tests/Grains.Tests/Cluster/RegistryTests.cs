using CchcLive.Domain.Organisation;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Tests.Areas;
using CchcLive.Grains.Tests.Support;
using CchcLive.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static CchcLive.Grains.Tests.Cluster.TwoHosts;

namespace CchcLive.Grains.Tests.Cluster;

/// <summary>The registry of a process whose journal others write too.</summary>
public sealed class RegistryTests
{
    [Fact]
    public async Task ChangeOfAnotherProcess_IsHeardByTheWatch()
    {
        await using var hosts = await StartAsync();
        var pace = new ManualTimeProvider();
        using var watch = new RegistryWatch([RegistryOf(hosts.Other)], pace, NullLogger<RegistryWatch>.Instance);
        await watch.StartAsync(TestContext.Current.CancellationToken);
        await AddOrgAsync(hosts.One, Ward("bt-p-moi"));
        Assert.Null(RegistryOf(hosts.Other).Current.Org.Find("bt-p-moi"));

        await Wait.UntilAsync(
            () =>
            {
                pace.Advance(RegistryWatch.LooksEvery);
                return RegistryOf(hosts.Other).Current.Org.Find("bt-p-moi") is not null;
            },
            "The other process did not hear of the unit.");
        await watch.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ChangeOverAnothersChange_KeepsBoth()
    {
        await using var hosts = await StartAsync();
        await AddOrgAsync(hosts.One, Ward("bt-p-moi-1"));
        await AddOrgAsync(hosts.Other, Ward("bt-p-moi-2")); // it does not know of the first yet
        await AddOrgAsync(hosts.One, Ward("bt-p-moi-3"));
        await RegistryOf(hosts.Other).CatchUpAsync(TestContext.Current.CancellationToken);
        foreach (var host in (IServiceProvider[])[hosts.One, hosts.Other])
            Assert.All(["bt-p-moi-1", "bt-p-moi-2", "bt-p-moi-3"], id => Assert.NotNull(RegistryOf(host).Current.Org.Find(id)));
        Assert.Equal(RegistryOf(hosts.One).Position, RegistryOf(hosts.Other).Position);
    }

    [Fact]
    public async Task GrainsOfAnotherProcess_AreRefreshedFromTheJournal()
    {
        await using var hosts = await StartAsync();
        await RegistryOf(hosts.One).AddAsync(Ward("bt-p-moi"), TestContext.Current.CancellationToken);
        await hosts.Other.GetRequiredService<IGrainFactory>().Area("quan-binh-tan").Refresh();
        var board = await hosts.Other.GetRequiredService<IGrainFactory>().Area("quan-binh-tan").Board(null, 0);
        Assert.Contains(board!.Rows, row => row.UnitId == "bt-p-moi");
    }

    private static OrgChart Ward(string id) => Shipped.BinhTan.With([OrgChangeTests.Unit(id, Shipped.District)]);
}
