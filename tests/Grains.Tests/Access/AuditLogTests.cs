using CchcLive.Grains.Access;

namespace CchcLive.Grains.Tests.Access;

public sealed class AuditLogTests
{
    [Fact]
    public async Task EntriesOfSeveralProcesses_AreNumberedWithoutGaps_AndTheChainHolds()
    {
        await using var world = await AccessWorld.OpenAsync();
        var (one, two) = (await world.StartAsync(), await world.StartAsync());
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? one : two).Audit.WriteAsync(new AuditEntry($"a{n % 2}", "tested", $"{n}"))));
        var lines = await one.Audit.ReadAsync(new AuditFilter()).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), lines.Select(line => line.Seq));
        Assert.Equal(Enumerable.Range(0, 20).Select(n => $"{n}").Order(StringComparer.Ordinal), lines.Select(line => line.Entry.Target).Order(StringComparer.Ordinal));
        var verdict = await two.Audit.VerifyAsync();
        Assert.Equal((true, 20L), (verdict.IsClean, verdict.Events));
    }

    [Fact]
    public async Task TheNewest_ComeFirst_InPages_AndOnlyThoseThatAreWanted()
    {
        await using var world = await AccessWorld.OpenAsync();
        var audit = (await world.StartAsync()).Audit;
        foreach (var n in Enumerable.Range(1, 7))
        {
            await audit.WriteAsync(new AuditEntry(n % 2 == 0 ? "lan" : "minh", "tested"));
            world.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal([7, 6, 5], (await audit.NewestAsync(new AuditFilter(), long.MaxValue, 3)).Select(line => line.Seq));
        Assert.Equal([4, 3, 2], (await audit.NewestAsync(new AuditFilter(), 5, 3)).Select(line => line.Seq));
        Assert.Equal([6, 4, 2], (await audit.NewestAsync(new AuditFilter("lan"), long.MaxValue, 9)).Select(line => line.Seq));
        Assert.Empty(await audit.NewestAsync(new AuditFilter(Action: "other"), long.MaxValue, 9));
        var from = new DateTimeOffset(2026, 3, 12, 10, 0, 0, TimeSpan.Zero);
        Assert.Equal([4, 3], (await audit.NewestAsync(new AuditFilter(From: from, To: from.AddHours(2)), long.MaxValue, 9)).Select(line => line.Seq));
    }
}
