using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Tests.Fixtures;
using CchcLive.Journal.Writing;
using CchcLive.TestSupport;

namespace CchcLive.Journal.Tests;

public sealed class QuarantineTests(PostgresServer server)
{
    private static readonly QuarantineFilter All = new();

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task An_entry_is_kept_as_it_came(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        await AddAsync(store, Samples.Noon, Samples.Entry("{\"id\":\"đơn\"}"), new QuarantineEntry("csv", null, null, "row.columns", null, null, "Thiếu cột.", "a;b"));

        var inputs = await store.Quarantine.ListAsync(All);

        var first = new QuarantinedInput(
            inputs[0].Id, Samples.Noon, Samples.Noon, 1, "mot-cua", "e-1", "H29.1-250312-0001", "event.time.missing", "time", 12,
            "Sự kiện không có thời điểm.", "{\"id\":\"đơn\"}", false, QuarantineState.Open, null, null);
        Assert.Equal(first, inputs[0]);
        Assert.Equal(first, await store.Quarantine.GetAsync(first.Id));
        Assert.Equal((null, null, null, null), (inputs[1].EventId, inputs[1].Code, inputs[1].Field, inputs[1].Line));
        Assert.Null(await store.Quarantine.GetAsync(first.Id + 1000));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Identical_inputs_are_one_row_that_counts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        await AddAsync(store, Samples.Noon, Samples.Entry("a"), Samples.Entry("b"), Samples.Entry("a"));
        await AddAsync(store, Samples.Noon.AddMinutes(1), Samples.Entry("a"));
        await AddAsync(
            store, Samples.Noon, Samples.Entry("a", source: "other"), Samples.Entry("a", rule: "other"), Samples.Entry("a", eventId: "other"), Samples.Entry("a", eventId: null),
            Samples.Entry("a", eventId: ""));

        var inputs = await store.Quarantine.ListAsync(All);

        Assert.Equal([3, 1, 1, 1, 1, 1, 1], inputs.Select(input => input.Seen));
        Assert.Equal((Samples.Noon, Samples.Noon.AddMinutes(1)), (inputs[0].FirstAt, inputs[0].LastAt));
        Assert.Equal([.. inputs.Select(input => input.Id).Order()], inputs.Select(input => input.Id));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task A_long_raw_text_is_cut_at_a_character_and_marked_and_told_apart_by_its_whole(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        var full = new string('a', QuarantineEntry.MaxRawBytes - 2);
        await AddAsync(store, Samples.Noon, Samples.Entry(full + "bb"), Samples.Entry(full + "🏛x"), Samples.Entry(full + "🏛y"), Samples.Entry(full + "ộ"));

        var inputs = await store.Quarantine.ListAsync(All);

        Assert.Equal([false, true, true, true], inputs.Select(input => input.RawTruncated));
        Assert.Equal([full + "bb", full, full, full], inputs.Select(input => input.Raw));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Text_that_a_database_cannot_hold_does_not_fail_the_group(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        await AddAsync(store, Samples.Noon, Samples.Entry("nul\0 half\ud83c pair🏛 end\ud83c", source: "s\0"));

        var input = Assert.Single(await store.Quarantine.ListAsync(All));

        Assert.Equal("nul␀ half\ufffd pair🏛 end\ufffd", input.Raw);
        Assert.Equal("s␀", input.Source);
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task Lists_are_filtered_and_paged_by_id(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        await AddAsync(store, Samples.Noon, [.. Enumerable.Range(0, 10).Select(n => Samples.Entry($"raw {n}", source: n % 2 == 0 ? "even" : "odd", rule: n < 5 ? "low" : "high"))]);

        var first = await store.Quarantine.ListAsync(new(Source: "even"), limit: 3);
        var rest = await store.Quarantine.ListAsync(new(Source: "even"), first[^1].Id, 3);
        await store.Quarantine.ResolveAsync(first[0].Id, QuarantineState.Discarded, "thử", Samples.Noon);

        Assert.Equal(["raw 0", "raw 2", "raw 4"], first.Select(input => input.Raw));
        Assert.Equal(["raw 6", "raw 8"], rest.Select(input => input.Raw));
        Assert.Equal(["raw 1", "raw 3"], (await store.Quarantine.ListAsync(new(QuarantineState.Open, "odd", "low"))).Select(input => input.Raw));
        Assert.Equal(["raw 0"], (await store.Quarantine.ListAsync(new(QuarantineState.Discarded))).Select(input => input.Raw));
        Assert.Equal(
            [new("even", "high", 2, 0, 0, 2), new("even", "low", 2, 0, 1, 3), new("odd", "high", 3, 0, 0, 3), new("odd", "low", 2, 0, 0, 2)],
            await store.Quarantine.CountsAsync());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.Quarantine.ListAsync(All, 0, QuarantineTable.MaxPage + 1));
    }

    [Theory]
    [ClassData(typeof(EachDatabase))]
    public async Task An_open_input_is_resolved_once_and_a_resent_one_that_comes_back_is_open_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        await AddAsync(store, Samples.Noon, Samples.Entry("resent"), Samples.Entry("discarded"));
        var inputs = await store.Quarantine.ListAsync(All);
        var later = Samples.Noon.AddHours(1);

        Assert.True(await store.Quarantine.ResolveAsync(inputs[0].Id, QuarantineState.Resent, "Lan: đã sửa ngày", later));
        Assert.True(await store.Quarantine.ResolveAsync(inputs[1].Id, QuarantineState.Discarded, "Lan: gửi nhầm", later));
        Assert.False(await store.Quarantine.ResolveAsync(inputs[0].Id, QuarantineState.Discarded, "again", later));
        Assert.False(await store.Quarantine.ResolveAsync(inputs[1].Id + 1000, QuarantineState.Discarded, "nobody", later));
        await Assert.ThrowsAsync<ArgumentException>(() => store.Quarantine.ResolveAsync(inputs[0].Id, QuarantineState.Open, "", later));
        var resolved = await store.Quarantine.GetAsync(inputs[0].Id);
        Assert.Equal((QuarantineState.Resent, later, "Lan: đã sửa ngày"), (resolved!.State, resolved.ResolvedAt, resolved.Resolution));

        await AddAsync(store, Samples.Noon, Samples.Entry("resent"), Samples.Entry("discarded"));
        var again = await store.Quarantine.ListAsync(All);
        Assert.Equal((QuarantineState.Open, null, null), (again[0].State, again[0].ResolvedAt, again[0].Resolution));
        Assert.Equal((QuarantineState.Discarded, later, "Lan: gửi nhầm"), (again[1].State, again[1].ResolvedAt, again[1].Resolution));
        Assert.Equal([2, 2], again.Select(input => input.Seen));
    }

    private static async Task AddAsync(IJournalStore store, DateTimeOffset at, params QuarantineEntry[] entries) =>
        Assert.Equal([true], await store.CommitAsync(new CommitGroup(at, [Append.OnlyQuarantine(entries)])));
}
