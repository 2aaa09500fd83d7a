using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Tests.Areas;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Queries;

/// <summary>What no board shows is listed, so that nothing is lost from sight.</summary>
public sealed class UnclassifiedTests
{
    [Fact]
    public async Task NoUnit_AnUnknownOne_AnArea_AndOneOfNoArea_AreUnclassified()
    {
        await using var world = await World.StartAsync(org: OrgChart.Of([OrgChangeTests.Root("quan"), OrgChangeTests.Unit("to", "quan"), OrgChangeTests.Root("le")]));
        await world.SendAsync(Received("A-1", "to", "2025-03-12 09:00"));
        await world.SendAsync(Received("A-2", "quan", "2025-03-12 09:00"));
        await world.SendAsync(Received("A-3", "le", "2025-03-12 09:00"));
        await world.SendAsync(Received("A-4", "la", "2025-03-12 09:00"));
        await world.SendAsync(Received("A-5", "la", "2025-03-12 09:00"));
        await world.SendAsync(Event(Verb.Received, "A-6", "2025-03-12 09:00"));
        await world.SendAsync(Completed("A-7", "2025-03-12 09:00"));
        await world.SendAsync(Event(Verb.Received, "A-8", "2025-03-12 09:00"));
        await world.SendAsync(Event(Verb.Voided, "A-8", "2025-03-12 09:30"));

        Assert.Equal("=1 la=2 le=1 quan=1", await UnclassifiedAsync(world));

        await world.AddOrgAsync(OrgChart.Of([OrgChangeTests.Root("quan"), OrgChangeTests.Unit("la", "quan")]));
        Assert.Equal("=1 le=1 quan=1", await UnclassifiedAsync(world));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task EveryDossierIsOnOneBoardOfItsTreeOrUnclassified(int seed)
    {
        var random = new Random(seed);
        string[] known = [.. Enumerable.Range(0, 12).Select(n => $"u-{n}")];
        // each unit is a root, or belongs to one made before it: trees of any shape
        await using var world = await World.StartAsync(org: OrgChart.Of(
            [.. known.Select((id, n) => random.Next(4) == 0 ? OrgChangeTests.Root(id) : OrgChangeTests.Unit(id, known[random.Next(Math.Max(1, n))]) with { Parents = n == 0 ? [] : [new ParentLink(known[random.Next(n)], default)] })]));
        string?[] named = [null, "la-1", "la-2", .. known];
        await world.SendAllAsync(Enumerable.Range(0, 200).Select(n => named[random.Next(named.Length)] is { } unit
            ? Received(Code(n), unit, "2025-03-12 09:00")
            : Event(Verb.Received, Code(n), "2025-03-12 09:00")));

        var trees = 0L;
        foreach (var root in world.Registry.Current.Org.Roots(new DateOnly(2025, 3, 12)).Where(root => world.Registry.TreeOf(root.Id).Children.Count > 0))
            trees += (await world.Boards.CountAsync(new BoardQuery(root.Id, null, null, null, ReferenceData.DefaultRule, UnitRole.Handling, Dimension.Unit))).Total[(int)Measure.Received];
        var unclassified = await UnclassifiedOf(world).ListAsync();

        Assert.Equal(200, trees + unclassified.Sum(count => count.Dossiers));
    }

    private static UnclassifiedQueries UnclassifiedOf(World world) => new(world.Grains, world.Registry, world.Settings);

    private static async Task<string> UnclassifiedAsync(World world) =>
        string.Join(' ', (await UnclassifiedOf(world).ListAsync()).Select(count => $"{count.Unit}={count.Dossiers}"));
}
