using System.Text;
using CchcLive.Domain.Closes;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Organisation;
using CchcLive.Grains.Access;
using CchcLive.Grains.Registry;
using CchcLive.Grains.State;
using CchcLive.Ingest.Tests.Support;
using CchcLive.Silo.Backup;
using CchcLive.Silo.Data;
using CchcLive.TestSupport;

namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>What the program itself has written and reads again: segments, snapshots, closes, entries of the registry. A disk may give it back otherwise.</summary>
internal static class PackedTargets
{
    private const string Access = """
        {"by":"an","accounts":[{"name":"an","displayName":"Nguyễn An","passwordHash":"AQAAAA==","grants":[{"role":"leader","place":"quan-binh-tan","from":"2025-01-01","until":null}],"stamp":"x"}],
        "secrets":[{"id":"k1","kind":"ingestKey","name":"Một cửa","hash":"00","source":"s","places":["bt-p-an-lac"],"from":"2025-01-01T00:00:00+07:00","by":"an"}]}
        """;

    private const string Manifest = """
        {"takenAt":"2025-03-12T08:00:00+07:00","program":"0.1.0","schema":5,"journal":"cchc.db","events":3,"streams":[{"stream":"shard/0","position":3,"hash":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"}],
        "files":[{"path":"cchc.db","bytes":10,"sha256":"00"},{"path":"logs/a.jsonl","bytes":10,"sha256":"00"}]}
        """;

    private static readonly long Now = new DateTime(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>The readers.</summary>
    public static IEnumerable<FuzzTarget> All()
    {
        byte[][] batches = [Fixture("event-batch-1"), .. Enumerable.Range(0, 20).Select(i => EventBatch.Encode([.. Enumerable.Range(0, 4).Select(k => RandomEvents.Next(new Random((i * 4) + k)))]))];
        var reference = new ReferenceData(OrgChart.Of([]), ShippedData.Calendars(), ShippedData.Rules());
        byte[] head = new byte[40];
        yield return new FuzzTarget("segment", 20, batches, ReadBatch);
        yield return new FuzzTarget("snapshot", 20, [.. Enumerable.Range(1, 3).Select(version => (byte[])[.. head, .. Fixture($"shard-snapshot-{version}")])], bytes => ReadSnapshot(bytes, reference));
        yield return new FuzzTarget("close", 10, [Fixture("day-close-1")], ReadClose);
        yield return new FuzzTarget("calendar entry", 4, [Encoding.UTF8.GetBytes($$"""{"calendar":{{FileTargets.Calendar}},"document":"QĐ 1","by":"an","reason":"thử"}""")], ReadEntry);
        yield return new FuzzTarget("access entry", 4, [Encoding.UTF8.GetBytes(Access)], ReadAccess);
        yield return new FuzzTarget("backup", 4, [Encoding.UTF8.GetBytes(Manifest)], ReadManifest);
    }

    private static byte[] Fixture(string name) =>
        Convert.FromHexString(string.Concat(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "fixtures", name + ".hex"))));

    private static Outcome ReadBatch(byte[] bytes) => Reads<InvalidDataException>(() =>
    {
        var events = EventBatch.Decode(bytes);
        Assert.Equal(events, EventBatch.Decode(EventBatch.Encode(events)));
    });

    private static Outcome ReadSnapshot(byte[] bytes, ReferenceData reference) => Reads<InvalidDataException>(() =>
    {
        var state = new ShardSnapshot();
        state.FromBytes(bytes);
        var shard = DossierShard.FromSnapshot(state.Shard, reference.FoldRules, reference.Live, Now);
        Assert.Empty(shard.Recount());
        Assert.Equal(shard.Count, DossierShard.FromSnapshot(shard.ToSnapshot(), reference.FoldRules, reference.Live, Now).Count);
    });

    private static Outcome ReadClose(byte[] bytes) => Reads<InvalidDataException>(() =>
    {
        var written = DayCloseCodec.Encode(DayCloseCodec.Decode(bytes));
        Assert.Equal(written, DayCloseCodec.Encode(DayCloseCodec.Decode(written)));
    });

    private static Outcome ReadEntry(byte[] bytes)
    {
        var isEntry = false;
        var outcome = Reads<FormatException>(() =>
        {
            isEntry = CalendarEntry.TryRead(bytes, out var entry);
            if (isEntry) Assert.True(CalendarEntry.TryRead(entry!.ToJson(), out _));
        });
        return isEntry ? outcome : Outcome.Refused;
    }

    private static Outcome ReadAccess(byte[] bytes) => Reads<FormatException>(() =>
    {
        var written = AccessEntry.Parse(bytes).ToJson();
        Assert.Equal(written, AccessEntry.Parse(written).ToJson());
    });

    /// <summary>Whatever a manifest says, nothing is copied from or to anywhere but below the two folders.</summary>
    private static Outcome ReadManifest(byte[] bytes) => Reads<InvalidDataException>(() =>
    {
        using var folder = new TempDirectory();
        File.WriteAllBytes(folder.File(BackupManifest.FileName), bytes);
        var manifest = BackupManifest.Read(folder.Path);
        Assert.NotNull(manifest.ToCopy());
        Assert.All(manifest.Files, file => Assert.StartsWith(folder.Path + "/", Path.GetFullPath(Path.Combine(folder.Path, file.Path)), StringComparison.Ordinal));
    });

    private static Outcome Reads<TRefusal>(Action read)
        where TRefusal : Exception => FileTargets.Reads<TRefusal>(read);
}
