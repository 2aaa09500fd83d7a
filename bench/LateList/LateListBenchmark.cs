using System.Diagnostics;
using CchcLive.Bench.Harness;
using CchcLive.Bench.Memory;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;
using CchcLive.Domain.Publications;

namespace CchcLive.Bench.LateList;

/// <summary>B6: the month's late list.</summary>
internal static class LateListBenchmark
{
    /// <summary>The question.</summary>
    public const string Question = "B6: milliseconds from the wish to a draft of a month, as objects: the late list in order, with working days late by a calendar with Tết and swapped days, and the figures of form 06 by unit and field. Everything warm; peers have one row a dossier with all that the list says.";

    /// <summary>15 February to 14 March 2025.</summary>
    public static readonly PublicationPeriod Month = new(2025, 3, PeriodKind.Reporting);

    private const int Units = 150;
    private const string Written = "cchc: the same, as canonical JSON with its hash";

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(Session session)
    {
        var dossiers = session.Options.Scaled(1_000_000);
        var reference = BenchDossiers.Reference(Units);
        var calendar = CalendarRow.Of(reference.CalendarOf(BenchOrg.Area)!, new DateOnly(2025, 1, 1), new DateOnly(2025, 4, 30));
        var units = reference.LeavesOf(BenchOrg.Area, Month.To);
        await using var server = await PostgresServer.StartAsync();
        await using var product = ShardList.Of(LateMonth.Create(dossiers, Units), reference);
        await using var stored = await PostgresList.OfAsync(server, isJoined: false, LateMonth.Create(dossiers, Units), calendar, units);
        await using var joined = await PostgresList.OfAsync(server, isJoined: true, LateMonth.Create(dossiers, Units), calendar, units);
        await using var sqlite = SqliteList.Of(LateMonth.Create(dossiers, Units), calendar, units);
        IListDrafter[] drafters = [product, stored, joined, sqlite];
        var lines = await CompareAsync(drafters);
        await CheckBytesAsync(product);

        var times = drafters.ToDictionary(drafter => drafter.Name, _ => new List<double>(), StringComparer.Ordinal);
        var written = new List<double>();
        for (var round = 0; round <= session.Options.Rounds; round++)
        {
            foreach (var drafter in drafters)
            {
                GC.Collect();
                var started = Stopwatch.GetTimestamp();
                var draft = await drafter.DraftAsync();
                if (round > 0) times[drafter.Name].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                if (draft is not PublicationDocument document) continue;
                CanonicalJson.Hash(CanonicalJson.Write(document));
                if (round > 0) written.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            session.Watch();
        }

        var setting = $"{dossiers:N0} dossiers, {lines:N0} lines";
        foreach (var drafter in drafters) session.Add(setting, drafter.Name, "", "ms", times[drafter.Name]);
        session.Add(setting, Written, "", "ms", written);
        foreach (var peer in drafters.Skip(1)) session.Compare(setting, product.Name, peer.Name, "≤ 0.5");
    }

    /// <summary>All of them must say the same, byte for byte.</summary>
    private static async Task<int> CompareAsync(IListDrafter[] drafters)
    {
        var product = drafters[0].Read(await drafters[0].DraftAsync());
        foreach (var peer in drafters.Skip(1))
        {
            var other = peer.Read(await peer.DraftAsync());
            var (first, second) = product.Text().Zip(other.Text()).FirstOrDefault(pair => pair.First != pair.Second);
            if (first is not null || product.Lines.Count != other.Lines.Count || product.Figures.Count != other.Figures.Count)
                throw new InvalidOperationException($"The run is void: {product.Lines.Count} lines and {product.Figures.Count} rows of figures against {other.Lines.Count} and {other.Figures.Count} of {peer.Name}; “{first}” against “{second}”.");
        }

        return product.Lines.Count;
    }

    private static async Task CheckBytesAsync(ShardList product)
    {
        var (first, second) = (CanonicalJson.Write((PublicationDocument)await product.DraftAsync()), CanonicalJson.Write((PublicationDocument)await product.DraftAsync()));
        if (!first.AsSpan().SequenceEqual(second)) throw new InvalidOperationException("The run is void: drafted twice, the document has other bytes.");
        Console.WriteLine($"  canonical JSON: {first.Length:N0} bytes");
    }
}
