using System.Diagnostics.Metrics;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Tests.Fixtures;
using CchcLive.Journal.Writing;
using CchcLive.TestSupport;

namespace CchcLive.Journal.Tests;

public sealed class JournalWriterTests(PostgresServer server)
{
    private readonly ManualTimeProvider _time = new(Samples.Noon);

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Concurrent_appends_share_transactions(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = new ScriptedStore(await database.OpenAsync());
        await using var writer = new JournalWriter(store, _time);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(async () =>
        {
            var script = new StreamScript($"source/{n}");
            for (var round = 0; round < 20; round++) await script.AppendAsync(writer, 3);
        })));

        Assert.Equal(1000, store.GroupSizes.Sum());
        Assert.InRange(store.Commits, 20, 500);
        Assert.All(await store.HeadsAsync(), head => Assert.Equal(60, head.LastSeq));
        Assert.All(await store.VerifyAsync(), verdict => Assert.True(verdict.IsClean, verdict.Detail));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_conflict_faults_its_own_append_and_no_other(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = new ScriptedStore(await database.OpenAsync()) { Held = true };
        await using var writer = new JournalWriter(store, _time);
        var opening = writer.AppendAsync(new StreamScript("registry").Next());
        await Wait.UntilAsync(() => store.Commits == 1);
        var good = Enumerable.Range(0, 5).Select(n => writer.AppendAsync(new StreamScript($"shard/{n}").Next(4, null, Samples.Entry($"good {n}")))).ToList();
        var bad = writer.AppendAsync(Append.To("shard/5", 3, 4, ChainHash.Zero, new byte[1], [Samples.Entry("bad")]));
        store.Permit(2);

        var conflict = await Assert.ThrowsAsync<JournalConflictException>(() => bad);
        await opening;
        await Task.WhenAll(good);

        Assert.Equal([1, 6], store.GroupSizes);
        Assert.Equal(("shard/5", 3L), (conflict.Stream, conflict.FirstSeq));
        Assert.Equal(6, (await store.HeadsAsync()).Count);
        Assert.Equal(Enumerable.Range(0, 5).Select(n => $"good {n}"), (await store.Quarantine.ListAsync(new())).Select(input => input.Raw));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task The_answer_has_the_commit_time_and_the_hash_that_the_next_append_names(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        await using var writer = new JournalWriter(store, _time);
        var script = new StreamScript("shard/0");

        var first = await script.AppendAsync(writer);
        _time.Set(Samples.Noon.AddHours(-1));
        var second = await script.AppendAsync(writer);
        _time.Set(Samples.Noon.AddHours(1));
        var third = await script.AppendAsync(writer);
        var none = await writer.AppendAsync(Append.OnlyQuarantine([Samples.Entry("x")]));

        var segments = await store.ReadAllAsync("shard/0");
        Assert.Equal([Samples.Noon, Samples.Noon, Samples.Noon.AddHours(1)], [first.At, second.At, third.At]);
        Assert.Equal(segments.Select(segment => segment.CommittedAt), [first.At, second.At, third.At]);
        Assert.Equal(segments.Select(segment => segment.ComputeHash()), [first.Hash, second.Hash, third.Hash]);
        Assert.Equal(ChainHash.Zero, none.Hash);
    }

    [Fact]
    public async Task Beyond_the_bounds_callers_wait_and_memory_does_not_grow()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var store = new ScriptedStore(await database.OpenAsync()) { Held = true };
        await using var writer = new JournalWriter(store, _time, new() { MaxPendingAppends = 10, MaxPendingBytes = 5000, MaxGroupAppends = 4 });
        var most = 0;

        var appends = Enumerable.Range(0, 40).Select(n => writer.AppendAsync(new StreamScript($"a/{n}").Next(1, new byte[100]))).ToList();
        Assert.Equal(10, writer.Pending);
        Assert.True(writer.IsSaturated);
        while (!appends.TrueForAll(append => append.IsCompleted))
        {
            most = Math.Max(most, writer.Pending);
            store.Permit();
            await Task.Delay(1);
        }

        Assert.InRange(most, 1, 10);
        Assert.All(store.GroupSizes, size => Assert.InRange(size, 1, 4));

        var big = Enumerable.Range(0, 6).Select(n => writer.AppendAsync(new StreamScript($"b/{n}").Next(1, new byte[2000]))).ToList();
        Assert.Equal(2, writer.Pending);
        store.Permit(10);
        await Task.WhenAll(big);

        var huge = writer.AppendAsync(new StreamScript("c").Next(1, new byte[50_000]));
        store.Permit();
        await huge;
        Assert.False(writer.IsSaturated);
        Assert.Equal(0, writer.Pending);
    }

    [Fact]
    public async Task A_caller_that_waits_for_room_can_give_up_and_nothing_of_it_is_written()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var store = new ScriptedStore(await database.OpenAsync()) { Held = true };
        await using var writer = new JournalWriter(store, _time, new() { MaxPendingAppends = 1 });
        using var patience = new CancellationTokenSource();
        var first = writer.AppendAsync(new StreamScript("a").Next());
        var second = writer.AppendAsync(new StreamScript("b").Next(), patience.Token);
        var third = writer.AppendAsync(new StreamScript("c").Next());

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        store.Permit(2);
        await Task.WhenAll(first, third);

        Assert.Equal(["a", "c"], await store.StreamsAsync());
    }

    [Fact]
    public async Task A_failed_group_faults_all_its_appends_and_the_next_one_is_tried_after_a_pause()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var store = new ScriptedStore(await database.OpenAsync()) { Failure = new JournalUnavailableException("away", outcomeUnknown: false) };
        await using var writer = new JournalWriter(store, _time);
        var script = new StreamScript("shard/0");

        var known = await Assert.ThrowsAsync<JournalUnavailableException>(() => writer.AppendAsync(script.Next()));
        await Wait.UntilAsync(() => _time.ArmedTimers == 1);
        store.Failure = new InvalidOperationException("who knows");
        var unknown = Assert.ThrowsAsync<JournalUnavailableException>(() => writer.AppendAsync(script.Next()));
        Assert.Equal(1, store.Commits);
        _time.Advance(TimeSpan.FromMilliseconds(50));
        Assert.True((await unknown).OutcomeUnknown);
        Assert.False(known.OutcomeUnknown);

        await Wait.UntilAsync(() => _time.ArmedTimers == 1);
        store.Failure = null;
        var good = script.AppendAsync(writer);
        _time.Advance(TimeSpan.FromMilliseconds(99));
        Assert.Equal(2, store.Commits);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await good;
        await script.AppendAsync(writer);
        Assert.Equal(0, _time.ArmedTimers);
    }

    [Fact]
    public async Task Closing_commits_what_was_accepted_and_refuses_the_rest()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var store = new ScriptedStore(await database.OpenAsync()) { Held = true };
        var writer = new JournalWriter(store, _time, new() { MaxPendingAppends = 8, MaxGroupAppends = 2 });
        var appends = Enumerable.Range(0, 9).Select(n => writer.AppendAsync(new StreamScript($"a/{n}").Next())).ToList();

        var closing = writer.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => appends[8]);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.AppendAsync(new StreamScript("late").Next()));
        store.Permit(10);
        await closing;

        await Task.WhenAll(appends.Take(8));
        Assert.Equal(8, (await store.HeadsAsync()).Count);
    }

    [Fact]
    public async Task Two_appends_of_one_stream_go_into_different_groups()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var store = new ScriptedStore(await database.OpenAsync()) { Held = true };
        await using var writer = new JournalWriter(store, _time);
        var first = writer.AppendAsync(new StreamScript("a").Next());
        await Wait.UntilAsync(() => store.Commits == 1);
        var b = writer.AppendAsync(new StreamScript("b").Next());
        var again = writer.AppendAsync(new StreamScript("b").Next());
        store.Permit(3);

        await Task.WhenAll(first, b);
        await Assert.ThrowsAsync<JournalConflictException>(() => again);
        Assert.Equal([1, 1, 1], store.GroupSizes);
    }

    [Fact]
    public async Task The_instruments_count_groups_segments_bytes_and_failures()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, server);
        var store = new ScriptedStore(await database.OpenAsync());
        await using var writer = new JournalWriter(store, _time, new() { FirstPause = TimeSpan.Zero });
        var sums = new Dictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (writer.Instruments.Owns(instrument)) self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => sums[instrument.Name] = sums.GetValueOrDefault(instrument.Name) + value);
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => sums[instrument.Name] = sums.GetValueOrDefault(instrument.Name) + 1);
        listener.Start();

        var script = new StreamScript("a");
        await script.AppendAsync(writer, 1, new byte[30]);
        await script.AppendAsync(writer, 1, new byte[12]);
        await Assert.ThrowsAsync<JournalConflictException>(() => writer.AppendAsync(new StreamScript("a").Next()));
        store.Failure = new JournalUnavailableException("away", outcomeUnknown: false);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => script.AppendAsync(writer));

        Assert.Equal(3, sums["journal.groups"]);
        Assert.Equal(2, sums["journal.segments"]);
        Assert.Equal(42, sums["journal.bytes"]);
        Assert.Equal(1, sums["journal.conflicts"]);
        Assert.Equal(1, sums["journal.failures"]);
        Assert.Equal(4, sums["journal.commit.duration"]);
    }
}
