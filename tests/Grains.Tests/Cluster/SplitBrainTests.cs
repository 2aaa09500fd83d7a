using CchcLive.Domain.Events;
using CchcLive.Journal;
using static CchcLive.Grains.Tests.Cluster.TwoHosts;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Cluster;

/// <summary>Two activations of one shard: the journal's key decides, and who loses reads what is true before anything else is acknowledged.</summary>
public sealed class SplitBrainTests
{
    [Fact]
    public async Task SecondActivation_LosesTheRace_GivesUp_AndKnowsTheOthersEventsAfterwards()
    {
        await using var hosts = await StartAsync();
        Assert.Equal(1, (await SendAsync(hosts.One, Event("A-1"))).Accepted);

        await Assert.ThrowsAsync<JournalConflictException>(() => SendAsync(hosts.Other, Event("A-2")));
        Assert.Equal(1, (await StatusAsync(hosts.Other)).Dossiers); // the new activation has read what the other wrote, and nothing of what was refused

        Assert.Equal(1, (await SendAsync(hosts.Other, Event("A-2"))).Accepted);
        await Assert.ThrowsAsync<JournalConflictException>(() => SendAsync(hosts.One, Event("A-3")));
        Assert.Equal(1, (await SendAsync(hosts.One, Event("A-2"))).Duplicates);
        Assert.Equal(2, (await StatusAsync(hosts.One, recount: true)).LastSeq);
        Assert.Empty((await StatusAsync(hosts.One, recount: true)).Differences);
    }

    [Fact]
    public async Task BothAtOnce_EveryAcknowledgedEventIsInTheJournalOnce()
    {
        const int Events = 40;
        await using var hosts = await StartAsync();
        await Task.WhenAll(Enumerable.Range(0, Events).Select(i => UntilTakenAsync([hosts.One, hosts.Other], i, $"B-{i}")));
        await UntilTakenAsync([hosts.One], 0, "C-1");
        await UntilTakenAsync([hosts.Other], 0, "C-2"); // this one has read everything before it

        var status = await StatusAsync(hosts.Other, recount: true);
        Assert.Equal((Events + 2, Events + 2L, Events + 2L), (status.Dossiers, status.Events, status.LastSeq));
        Assert.Empty(status.Differences);
    }

    /// <summary>Sends an event as a source does that is answered 503: again, and not always to the same host.</summary>
    private static async Task UntilTakenAsync(IServiceProvider[] hosts, int first, string code)
    {
        for (var tries = first; ; tries++)
        {
            try
            {
                var answer = await SendAsync(hosts[tries % hosts.Length], Event(code));
                Assert.Equal(1, answer.Accepted + answer.Duplicates);
                return;
            }
            catch (Exception e) when (e is JournalConflictException or InvalidOperationException && tries < first + 1000)
            {
                await Task.Yield();
            }
        }
    }

    private static DossierEvent Event(string code) => Received(code, Justice, "2025-03-12 09:00");
}
