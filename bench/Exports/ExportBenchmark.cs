using System.Diagnostics;
using CchcLive.Bench.Harness;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Publications;
using CchcLive.Publishing;
using CchcLive.Publishing.Csv;
using CchcLive.Publishing.Official;
using CchcLive.Publishing.Tables;

namespace CchcLive.Bench.Exports;

/// <summary>B6, second half: the month's list as files.</summary>
internal static class ExportBenchmark
{
    /// <summary>The question.</summary>
    public const string Question = "B6 (files): milliseconds to write a month of 85,000 late dossiers to disk in each format, beside its lists as plain CSV alone; and how much memory that takes above rest. Every file is written twice and must be the same, byte for byte.";

    private const string PlainCsv = "the lists as CSV alone";
    private const string AllFiles = "CSV, JSON, XLSX and PDF, one after the other";
    private const double MostMegabytes = 100;
    private static readonly string[] Together = ["csv", "json", "xlsx", "pdf"];

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(Session session)
    {
        var document = BenchPublication.Of(session.Options.Scaled(85_000));
        var layout = new PublicationLayout(Letterhead.Empty, IsDraft: false, CanonicalJson.Hash(CanonicalJson.Write(document)));
        var contestants = PublicationWriters.All.ToDictionary(writer => $"cchc {writer.Format}", writer => (Func<Stream, Task>)(output => writer.WriteAsync(PublicationText.Of(document, layout), output)), StringComparer.Ordinal);
        contestants.Add(PlainCsv, output => PlainAsync(document, output));
        var folder = Directory.CreateTempSubdirectory("cchc-bench-exports-").FullName;
        var times = contestants.Keys.ToDictionary(name => name, _ => new List<double>(), StringComparer.Ordinal);
        var memory = contestants.Keys.ToDictionary(name => name, _ => new List<double>(), StringComparer.Ordinal);
        foreach (var (name, write) in contestants) await CheckAsync(name, write, folder);
        for (var round = 0; round < session.Options.Rounds; round++)
        {
            foreach (var (name, write) in contestants)
            {
                var (elapsed, megabytes) = await MeasureAsync(write, folder);
                times[name].Add(elapsed);
                memory[name].Add(megabytes);
            }

            session.Watch();
        }

        Directory.Delete(folder, recursive: true);
        times.Add(AllFiles, [.. Enumerable.Range(0, session.Options.Rounds).Select(round => Together.Sum(format => times[$"cchc {format}"][round]))]);
        Report(session, $"{document.Dossiers.Count:N0} late dossiers", times, memory);
    }

    private static void Report(Session session, string setting, Dictionary<string, List<double>> times, Dictionary<string, List<double>> memory)
    {
        foreach (var (name, rounds) in times) session.Add(setting, name, "", "ms", rounds);
        foreach (var (name, rounds) in memory) session.Add($"{setting}, memory", name, "", "MB above rest", rounds);
        foreach (var name in times.Keys.Where(name => name != PlainCsv)) session.Compare(setting, name, PlainCsv, "≤ 2");
        foreach (var name in memory.Keys.Where(name => name != PlainCsv)) session.Hold($"{setting}, memory", name, MostMegabytes);
    }

    private static Task PlainAsync(PublicationDocument document, Stream output)
    {
        foreach (var table in PublicationTables.Of(document)) CsvTable.Write(output, table);
        return Task.CompletedTask;
    }

    private static async Task CheckAsync(string name, Func<Stream, Task> write, string folder)
    {
        string[] files = [Path.Combine(folder, "first"), Path.Combine(folder, "second")];
        foreach (var file in files)
        {
            await using var output = File.Create(file);
            await write(output);
        }

        var (first, second) = (await File.ReadAllBytesAsync(files[0]), await File.ReadAllBytesAsync(files[1]));
        if (!first.AsSpan().SequenceEqual(second)) throw new InvalidOperationException($"The run is void: {name} wrote two different files.");
    }

    private static async Task<(double Milliseconds, double Megabytes)> MeasureAsync(Func<Stream, Task> write, string folder)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var rest = Environment.WorkingSet;
        using var stop = new CancellationTokenSource();
        var peak = Task.Run(() => PeakAsync(stop.Token), CancellationToken.None);
        var started = Stopwatch.GetTimestamp();
        await using (var output = File.Create(Path.Combine(folder, "timed"))) await write(output);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        await stop.CancelAsync();
        return (elapsed, Math.Max(0, await peak - rest) / 1048576.0);
    }

    /// <summary>The most that this process held, looked at every few milliseconds.</summary>
    private static async Task<long> PeakAsync(CancellationToken stop)
    {
        var peak = Environment.WorkingSet;
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(5, CancellationToken.None);
            peak = Math.Max(peak, Environment.WorkingSet);
        }

        return peak;
    }
}
