using CchcLive.Journal.Tests.Fixtures;
using CchcLive.Journal.Verification;
using CchcLive.TestSupport;

namespace CchcLive.Journal.Tests;

/// <summary>A stream of five segments of ten events, damaged behind the journal's back; beside it a second stream that is whole.</summary>
public sealed class VerifierTests(PostgresServer server)
{
    public static TheoryData<DatabaseKind, string, SegmentFault, long> Damages
    {
        get
        {
            var data = new TheoryData<DatabaseKind, string, SegmentFault, long>();
            foreach (var kind in Enum.GetValues<DatabaseKind>())
            {
                var flipped = kind == DatabaseKind.Sqlite ? "X'0a07'" : "'\\x0a07'";
                var hash = kind == DatabaseKind.Sqlite ? "zeroblob(32)" : "decode(repeat('00', 32), 'hex')";
                data.Add(kind, $"UPDATE segments SET body = {flipped} WHERE stream = 'shard/0' AND first_seq = 21", SegmentFault.Hash, 21);
                data.Add(kind, $"UPDATE segments SET body = {flipped} WHERE stream = 'shard/0' AND first_seq = 41", SegmentFault.Hash, 41);
                data.Add(kind, "UPDATE segments SET committed_at = committed_at + 1 WHERE stream = 'shard/0' AND first_seq = 11", SegmentFault.Hash, 11);
                data.Add(kind, $"UPDATE segments SET prev_hash = {hash} WHERE stream = 'shard/0' AND first_seq = 31", SegmentFault.Hash, 21);
                data.Add(kind, "UPDATE segments SET last_seq = 19 WHERE stream = 'shard/0' AND first_seq = 11", SegmentFault.Sequence, 20);
                data.Add(kind, "UPDATE segments SET last_seq = 25 WHERE stream = 'shard/0' AND first_seq = 11", SegmentFault.Sequence, 21);
                data.Add(kind, "DELETE FROM segments WHERE stream = 'shard/0' AND first_seq = 1", SegmentFault.Sequence, 1);
                data.Add(kind, "DELETE FROM segments WHERE stream = 'shard/0' AND first_seq = 21", SegmentFault.Sequence, 21);
                data.Add(kind, "DELETE FROM segments WHERE stream = 'shard/0' AND first_seq = 41", SegmentFault.MissingEnd, 41);
                data.Add(kind, "DELETE FROM segments WHERE stream = 'shard/0'", SegmentFault.MissingEnd, 1);
                data.Add(kind, "DELETE FROM heads WHERE stream = 'shard/0'", SegmentFault.Head, 1);
                data.Add(kind, "UPDATE heads SET last_seq = 45 WHERE stream = 'shard/0'", SegmentFault.Head, 46);
                data.Add(kind, $"UPDATE heads SET hash = {hash} WHERE stream = 'shard/0'", SegmentFault.Hash, 41);
                data.Add(kind, "UPDATE segments SET body = (SELECT other.body FROM segments other WHERE other.stream = 'shard/0' AND other.first_seq = 42 - segments.first_seq) WHERE stream = 'shard/0' AND first_seq IN (11, 31)", SegmentFault.Hash, 11);
                data.Add(kind, "UPDATE segments SET first_seq = 1011, last_seq = 1020 WHERE stream = 'shard/0' AND first_seq = 11; UPDATE segments SET first_seq = 11, last_seq = 20 WHERE stream = 'shard/0' AND first_seq = 31; UPDATE segments SET first_seq = 31, last_seq = 40 WHERE stream = 'shard/0' AND first_seq = 1011", SegmentFault.Hash, 1);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Each_damage_is_found_at_its_place(DatabaseKind kind, string damage, SegmentFault fault, long firstSeq)
    {
        await using var database = await TestDatabase.CreateAsync(kind, server);
        var store = await database.OpenAsync();
        foreach (var stream in (string[])["shard/0", "shard/1"])
        {
            var script = new StreamScript(stream);
            for (var n = 0; n < 5; n++) await script.AppendAsync(store, Samples.Noon, 10);
        }

        Assert.Equal([(true, 5L, 50L), (true, 5L, 50L)], (await store.VerifyAsync()).Select(verdict => (verdict.IsClean, verdict.Segments, verdict.Events)));
        await database.ExecuteAsync(damage);
        var verdicts = await store.VerifyAsync();

        Assert.Equal(["shard/0", "shard/1"], verdicts.Select(verdict => verdict.Stream));
        Assert.Equal((fault, firstSeq), (verdicts[0].Fault, verdicts[0].FirstSeq));
        Assert.NotEmpty(verdicts[0].Detail);
        Assert.True(verdicts[1].IsClean);
    }
}
