using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Past;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Past;

/// <summary>How much of the past stays in memory, and for how long.</summary>
public sealed class PastShardsTests
{
    [Fact]
    public async Task APastInstant_IsKeptForTheNextQuestion_AndGoesSomeTimeAfterTheLast()
    {
        await using var world = await StartedAsync(most: 1000);
        var past = world.Service<PastShards>();
        Assert.Equal(0, past.Kept);
        var answers = await world.PastAnswersAsync(3, At("2025-03-12 10:00"));
        Assert.Equal(30, past.Kept);

        world.Clock.Advance(PastShards.KeptFor - TimeSpan.FromSeconds(1));
        Assert.Equal(answers, await world.PastAnswersAsync(3, At("2025-03-12 10:00")));
        world.Clock.Advance(PastShards.KeptFor - TimeSpan.FromSeconds(1));
        Assert.Equal(30, past.Kept);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, past.Kept);
    }

    [Fact]
    public async Task OnlyTheInstantLastAskedAbout_IsKept()
    {
        await using var world = await StartedAsync(most: 1000);
        await world.PastAnswersAsync(1, At("2025-03-12 10:00"));
        Assert.Null(await world.Boards.FindAsync(Code(0), null, At("2025-03-12 09:00")));
        Assert.Equal(0, world.Service<PastShards>().Kept);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    public async Task WhatDoesNotFit_IsReadAgain_AndAnswersAreTheSame(int most)
    {
        await using var world = await StartedAsync(most);
        var answers = await world.PastAnswersAsync(30, At("2025-03-12 10:00"));
        Assert.InRange(world.Service<PastShards>().Kept, most == 0 ? 0 : 1, most);
        Assert.Equal(answers, await world.PastAnswersAsync(30, At("2025-03-12 10:00")));
        Assert.Equal(await world.PastAnswersAsync(30), answers);
    }

    [Fact]
    public void KeptShards_KeepWhatFits_AndTheLastThatDoesNot()
    {
        var kept = new KeptShards(10);
        var (then, six, five, four) = (At("2025-03-12 10:00"), Shard(6), Shard(5), Shard(4));
        kept.KeepOnly(JournalCut.By(then));
        kept.Keep(0, six);
        kept.Keep(1, five);
        kept.Keep(2, four);
        Assert.Equal((10, six, five, four), (kept.Dossiers, kept.Find(JournalCut.By(then), 0), kept.Find(JournalCut.By(then), 1), kept.Find(JournalCut.By(then), 2)));
        kept.Keep(3, six);
        Assert.Equal((10, null, six), (kept.Dossiers, kept.Find(JournalCut.By(then), 1), kept.Find(JournalCut.By(then), 3)));
        Assert.Null(kept.Find(JournalCut.By(then.AddTicks(1)), 0));
        kept.KeepOnly(JournalCut.By(then.AddTicks(1)));
        Assert.Equal(0, kept.Dossiers);
    }

    [Fact]
    public async Task QuestionsThatArePutTogether_AreAnsweredByEachShardOnce()
    {
        await using var world = await StartedAsync(most: 0);
        var reads = world.Store.Reads;
        var boards = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => world.Boards.CountAsync(PastAnswers.All with { KnownAt = At("2025-03-12 10:00") })));
        Assert.InRange(world.Store.Reads - reads, 4, 9); // the registry once, each shard once, and some again for a question that lags behind; apart it would be 16
        Assert.All(boards, board => Assert.Equal(boards[0].Total, board.Total));
    }

    private static async Task<World> StartedAsync(int most)
    {
        var world = await World.StartAsync(settings: new GrainSettings { Shards = 3, PastDossiersKept = most });
        await world.SendAllAsync(PastAnswers.Early(30));
        return world;
    }

    private static DossierShard Shard(int dossiers)
    {
        var reference = new ReferenceData(Shipped.BinhTan, Shipped.Calendars, Shipped.Rules);
        var shard = new DossierShard(reference.FoldRules, reference.Live, At("2025-03-12 10:00").UtcTicks);
        shard.Apply([.. Enumerable.Range(0, dossiers).Select(i => Received(Code(i), Justice, "2025-03-12 09:00"))]);
        return shard;
    }
}
