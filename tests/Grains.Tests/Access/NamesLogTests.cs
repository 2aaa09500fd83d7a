using CchcLive.Grains.Access;

namespace CchcLive.Grains.Tests.Access;

public sealed class NamesLogTests
{
    private static readonly Doer Lan = new("lan", "10.0.0.1");

    [Fact]
    public async Task EveryPersonAddressPageAndHour_IsNotedOnce()
    {
        await using var world = await AccessWorld.OpenAsync();
        var audit = (await world.StartAsync()).Audit;
        var log = new NamesLog(audit, world.Clock);
        for (var look = 0; look < 3; look++) await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => log.NoteAsync(Lan, AuditActions.NamesViewed, "/units/a", default)));
        Assert.Equal(["lan /units/a"], await NotedAsync());
        await log.NoteAsync(Lan, AuditActions.NamesViewed, "/units/b", default);
        await log.NoteAsync(Lan, AuditActions.NamesExported, "/units/b", default);
        await log.NoteAsync(Lan with { Address = "10.0.0.2" }, AuditActions.NamesViewed, "/units/b", default);
        await log.NoteAsync(Lan with { Actor = "minh" }, AuditActions.NamesViewed, "/units/b", default);
        Assert.Equal(["lan /units/a", "lan /units/b", "lan /units/b", "lan /units/b", "minh /units/b"], await NotedAsync());
        world.Clock.Advance(TimeSpan.FromHours(1));
        await log.NoteAsync(Lan, AuditActions.NamesViewed, "/units/a", default);
        Assert.Equal(6, (await NotedAsync()).Count);

        async Task<IReadOnlyList<string>> NotedAsync() => await audit.ReadAsync(new AuditFilter()).Select(line => $"{line.Entry.Actor} {line.Entry.Target}").ToListAsync();
    }
}
