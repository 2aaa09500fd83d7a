using System.Globalization;
using CchcLive.Bench.Bytes;
using CchcLive.Bench.Exports;
using CchcLive.Bench.FanOut;
using CchcLive.Bench.Harness;
using CchcLive.Bench.Ingest;
using CchcLive.Bench.LateList;
using CchcLive.Bench.Latency;
using CchcLive.Bench.Memory;
using CchcLive.Bench.Midnight;
using CchcLive.Bench.Page;
using CchcLive.Bench.Peers;
using CchcLive.Bench.Reads;
using CchcLive.Bench.Recovery;
using CchcLive.Bench.Scans;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["unnest-host", var database, var url])
{
    await UnnestHost.RunAsync(database, url);
    return 0;
}

if (args is ["board-host", var way, var units, var address, var store])
{
    await BoardHost.RunAsync(Enum.Parse<PeerWay>(way), int.Parse(units, CultureInfo.InvariantCulture), address, store);
    return 0;
}

#pragma warning disable RS0030 // the result says when it was measured; nothing else here reads the clock
var time = TimeProvider.System;
#pragma warning restore RS0030
var benchmarks = new Dictionary<string, (string Question, Func<Session, Task> Run)>(StringComparer.Ordinal)
{
    ["ingest"] = (IngestBenchmark.Question, IngestBenchmark.RunAsync),
    ["reads"] = (ReadBenchmark.Question, ReadBenchmark.RunAsync),
    ["recovery"] = (RecoveryBenchmark.Question, RecoveryBenchmark.RunAsync),
    ["memory"] = (MemoryBenchmark.Question, MemoryBenchmark.RunAsync),
    ["scans"] = (ScanBenchmark.Question, ScanBenchmark.RunAsync),
    ["latelist"] = (LateListBenchmark.Question, LateListBenchmark.RunAsync),
    ["midnight"] = (MidnightBenchmark.Question, MidnightBenchmark.RunAsync),
    ["latency"] = (LatencyBenchmark.Question, LatencyBenchmark.RunAsync),
    ["fanout"] = (FanOutBenchmark.Question, FanOutBenchmark.RunAsync),
    ["bytes"] = (BytesBenchmark.Question, BytesBenchmark.RunAsync),
    ["exports"] = (ExportBenchmark.Question, ExportBenchmark.RunAsync),
    ["page"] = (PageBenchmark.Question, PageBenchmark.RunAsync),
};
try
{
    var options = Options.Parse(args);
    foreach (var unknown in options.Names.Where(name => !benchmarks.ContainsKey(name)))
        throw new FormatException($"There is no benchmark {unknown}; there are {string.Join(", ", benchmarks.Keys)}.");
    if (!options.Force) await Machine.UntilQuietAsync(Session.QuietLoad);
    var load = Machine.Load;
    foreach (var name in options.Names.Count == 0 ? [.. benchmarks.Keys] : options.Names)
    {
        Console.WriteLine($"{name}: {benchmarks[name].Question}");
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var session = new Session(name, benchmarks[name].Question, options, load, time);
        await benchmarks[name].Run(session);
        session.Finish();
        Console.WriteLine($"  {name} took {System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMinutes:N1} minutes");
        ResultTable.Write(benchmarks.Keys);
    }

    return 0;
}
catch (Exception e) when (e is FormatException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
