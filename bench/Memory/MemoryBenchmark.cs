using System.Runtime.CompilerServices;
using CchcLive.Bench.Harness;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;

namespace CchcLive.Bench.Memory;

/// <summary>B7: managed bytes of an ended dossier.</summary>
internal static class MemoryBenchmark
{
    /// <summary>The question.</summary>
    public const string Question = "B7: managed bytes an ended dossier takes after a full collection; 100,000 ended dossiers of 150 units, with all their events. Plain peers share equal names.";

    private const string Product = "cchc shard: facts and events, packed";
    private const string PlainWithEvents = "plain class in a Dictionary, with its events";
    private const string PlainFacts = "plain class in a Dictionary, facts only (events thrown away)";
    private const int Units = 150;

    /// <summary>Runs it.</summary>
    public static Task RunAsync(Session session)
    {
        var dossiers = session.Options.Scaled(100_000);
        var bytes = new[] { new List<double>(), new List<double>(), new List<double>() };
        for (var round = 0; round < session.Options.Rounds; round++)
        {
            bytes[0].Add(BytesOf(round, dossiers, Packed));
            bytes[1].Add(BytesOf(round, dossiers, (events, reference) => Plain(events, keepEvents: true)));
            bytes[2].Add(BytesOf(round, dossiers, (events, reference) => Plain(events, keepEvents: false)));
            session.Watch();
        }

        var setting = $"{dossiers:N0} dossiers";
        string[] names = [Product, PlainWithEvents, PlainFacts];
        for (var i = 0; i < names.Length; i++) session.Add(setting, names[i], "", "bytes a dossier", bytes[i]);
        session.Compare(setting, Product, PlainWithEvents, "≤ 0.4");
        session.Compare(setting, Product, PlainFacts, null);
        return Task.CompletedTask;
    }

    private static double BytesOf(int round, int dossiers, Func<IEnumerable<List<DossierEvent>>, Domain.Reference.ReferenceData, (object Held, int Count)> hold)
    {
        var reference = BenchDossiers.Reference(Units);
        var before = Settled();
        var (held, count) = Hold(round, dossiers, reference, hold);
        var bytes = Settled() - before;
        GC.KeepAlive(held);
        GC.KeepAlive(reference);
        return bytes / (double)count;
    }

    /// <summary>Apart and not inlined, so that nothing of the stream stays reachable from the measuring frame.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (object Held, int Count) Hold(
        int round, int dossiers, Domain.Reference.ReferenceData reference, Func<IEnumerable<List<DossierEvent>>, Domain.Reference.ReferenceData, (object Held, int Count)> hold) =>
        hold(BenchDossiers.Ended(round, dossiers, Units), reference);

    private static (object, int) Packed(IEnumerable<List<DossierEvent>> dossiers, Domain.Reference.ReferenceData reference)
    {
        var shard = new DossierShard(reference.FoldRules, reference.Live, BenchDossiers.Now);
        foreach (var events in dossiers) shard.Apply(events);
        return (shard, shard.Count);
    }

    private static (object, int) Plain(IEnumerable<List<DossierEvent>> dossiers, bool keepEvents)
    {
        var held = new Dictionary<string, PlainDossier>(StringComparer.Ordinal);
        foreach (var events in dossiers) held.Add(events[0].Code, new PlainDossier { Code = events[0].Code, Events = keepEvents ? events : null });
        return (held, held.Count);
    }

    private static long Settled()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
