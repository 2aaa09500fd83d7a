using CchcLive.Journal.Segments;
using CchcLive.Journal.Tests.Fixtures;
using CchcLive.Journal.Writing;
using CchcLive.TestSupport;

namespace CchcLive.Journal.Tests;

public sealed class StreamTests(PostgresServer server)
{
    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task What_is_committed_is_read_back_as_it_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        var script = new StreamScript("shard/0");
        await script.AppendAsync(store, Samples.Noon.AddTicks(7), 10, [1, 2, 3]);
        await script.AppendAsync(store, Samples.Noon.AddSeconds(1), 5, []);

        var segments = await (await database.OpenAsync()).ReadAllAsync("shard/0");

        Assert.Equal([(1L, 10L), (11L, 15L)], segments.Select(segment => (segment.FirstSeq, segment.LastSeq)));
        Assert.Equal([1, 2, 3], segments[0].Body.ToArray());
        Assert.Empty(segments[1].Body.ToArray());
        Assert.Equal(Samples.Noon, segments[0].CommittedAt);
        Assert.Equal(ChainHash.Zero, segments[0].PrevHash);
        Assert.Equal(segments[0].ComputeHash(), segments[1].PrevHash);
        Assert.Equal(new StreamHead("shard/0", 15, segments[1].ComputeHash()), await store.HeadAsync("shard/0"));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Reading_begins_with_the_segment_that_holds_the_position(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        var script = new StreamScript("shard/0");
        for (var n = 0; n < 5; n++) await script.AppendAsync(store, Samples.Noon, 10);

        Assert.Equal(5, (await store.ReadAllAsync("shard/0")).Count);
        Assert.Equal(21, (await store.ReadAllAsync("shard/0", 30))[0].FirstSeq);
        Assert.Equal(31, (await store.ReadAllAsync("shard/0", 31))[0].FirstSeq);
        Assert.Empty(await store.ReadAllAsync("shard/0", 51));
        Assert.Empty(await store.ReadAllAsync("shard/1"));
        Assert.Equal(StreamHead.Empty("shard/1"), await store.HeadAsync("shard/1"));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_long_stream_is_read_in_pages_without_loss(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        var script = new StreamScript("shard/0");
        for (var n = 0; n < 150; n++) await script.AppendAsync(store, Samples.Noon, 2, new byte[n is > 60 and < 70 ? 1_500_000 : 10]);

        var segments = await store.ReadAllAsync("shard/0");

        Assert.Equal(Enumerable.Range(0, 150).Select(n => (2L * n) + 1), segments.Select(segment => segment.FirstSeq));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Heads_are_listed_by_name(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        foreach (var stream in (string[])["source/b", "shard/10", "registry", "shard/2", "source/B"]) await new StreamScript(stream).AppendAsync(store, Samples.Noon, 3);

        Assert.Equal(["registry", "shard/10", "shard/2", "source/B", "source/b"], (await store.HeadsAsync()).Select(head => head.Stream));
        Assert.Equal(["registry", "shard/10", "shard/2", "source/B", "source/b"], await store.StreamsAsync());
        Assert.All(await store.HeadsAsync(), head => Assert.Equal(3, head.LastSeq));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task An_append_must_continue_its_stream_by_number_and_by_hash(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        var script = new StreamScript("shard/0");
        await script.AppendAsync(store, Samples.Noon, 10);
        var other = new ChainHash(Enumerable.Repeat((byte)9, 32).ToArray());

        Append[] refused =
        [
            Append.To("shard/0", 1, 5, ChainHash.Zero, new byte[1]),
            Append.To("shard/0", 10, 12, script.Hash, new byte[1]),
            Append.To("shard/0", 12, 12, script.Hash, new byte[1]),
            Append.To("shard/0", 11, 12, other, new byte[1]),
            Append.To("shard/1", 2, 2, ChainHash.Zero, new byte[1]),
            Append.To("shard/1", 1, 2, other, new byte[1]),
        ];
        foreach (var append in refused) Assert.Equal([false], await store.CommitAsync(new CommitGroup(Samples.Noon, [append])));

        Assert.Equal(10, (await store.HeadAsync("shard/0")).LastSeq);
        Assert.Equal(["shard/0"], await store.StreamsAsync());
        await script.AppendAsync(store, Samples.Noon);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Of_two_owners_that_race_for_one_stream_exactly_one_wins_each_place(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var stores = new[] { await database.OpenAsync(), await database.OpenAsync() };
        for (var round = 0; round < 20; round++)
        {
            var head = await stores[0].HeadAsync("shard/0");
            var tries = await Task.WhenAll(stores.Select((store, owner) => Task.Run(() => store.CommitAsync(
                new CommitGroup(Samples.Noon, [Append.To("shard/0", head.LastSeq + 1, head.LastSeq + 1 + owner, head.Hash, new byte[1])])))));

            Assert.Single(tries, written => written[0]);
        }

        Assert.All(await stores[0].VerifyAsync(), verdict => Assert.True(verdict.IsClean, verdict.Detail));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Reading_goes_on_while_others_write(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        await using var writer = new JournalWriter(store, new ManualTimeProvider());
        var script = new StreamScript("shard/0");
        await script.AppendAsync(writer, 1, new byte[2000]);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await script.AppendAsync(writer, 1, new byte[2000]);
        });

        for (var round = 0; round < 10; round++)
        {
            var head = await store.HeadAsync("shard/0");
            var segments = await store.ReadAllAsync("shard/0");
            Assert.True(segments.Count >= head.LastSeq);
            Assert.Equal(Enumerable.Range(1, segments.Count).Select(n => (long)n), segments.Select(segment => segment.FirstSeq));
            Assert.All(await store.VerifyAsync(), verdict => Assert.True(verdict.IsClean, verdict.Detail));
        }

        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public void A_group_holds_a_stream_once()
    {
        var append = Append.To("shard/0", 1, 1, ChainHash.Zero, new byte[1]);
        Assert.Throws<ArgumentException>(() => new CommitGroup(Samples.Noon, [append, append]));
    }

    [Fact]
    public void An_append_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Append.To("shard/0", 0, 1, ChainHash.Zero, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => Append.To("shard/0", 2, 1, ChainHash.Zero, default));
        Assert.Throws<ArgumentException>(() => Append.To("shard/0", 1, 1, ChainHash.Zero, new byte[Append.MaxBodyBytes + 1]));
        Assert.Throws<ArgumentException>(() => Append.OnlyQuarantine([]));
    }
}
