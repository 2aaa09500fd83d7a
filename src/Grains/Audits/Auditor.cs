using System.Diagnostics;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Shards;
using CchcLive.Journal;
using CchcLive.Journal.Verification;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Audits;

/// <summary>
/// One round of checks: the hash chain of every stream and the documents of publications (<c>verify</c>), each shard counted again by itself (<c>recount</c>), each shard counted again from
/// the journal alone and compared with its live counters at the same position, and each unit against its shards. Each process of a cluster looks at the shards that are in it; the one with
/// shard 0 verifies the streams. It works a quarter of the time and rests the rest.
/// </summary>
public sealed class Auditor : IDisposable
{
    private const int RestsPerWork = 3;

    private readonly SemaphoreSlim _running = new(1, 1);
    private readonly ShardAudit _shards;
    private readonly UnitAudit _units;
    private readonly AuditJournal _journal;
    private readonly LocalShards _here;
    private readonly IGrainFactory _grains;
    private readonly IJournalStore _store;
    private readonly TimeProvider _time;
    private readonly AuditSettings _settings;
    private readonly ILogger<Auditor> _log;

    internal Auditor(ShardAudit shards, UnitAudit units, AuditJournal journal, LocalShards here, IGrainFactory grains, IJournalStore store, TimeProvider time, AuditSettings settings, ILogger<Auditor> log) =>
        (_shards, _units, _journal, _here, _grains, _store, _time, _settings, _log) = (shards, units, journal, here, grains, store, time, settings, log);

    /// <summary>Makes a round and writes it down; waits if one is under way.</summary>
    /// <exception cref="JournalException">The journal cannot be read or written.</exception>
    public async Task<AuditRun> RunAsync(CancellationToken cancellation = default)
    {
        await _running.WaitAsync(cancellation);
        try
        {
            var run = await LookAsync(cancellation);
            await _journal.AddAsync(run, cancellation);
            AuditInstruments.Ended(run);
            if (run.IsClean) _log.LogInformation("Audit: {Streams} streams and {Units} units in {Shards} shards are as the journal says.", run.Streams, run.Units, run.Shards.Count);
            else _log.LogError("Audit: {Faults} streams, {Differences} figures and {Recounts} recounts are wrong. First: {First}", run.StreamFaults.Count, run.Differences.Count, run.RecountFaults.Count, AuditReason.First(run));
            return run;
        }
        finally
        {
            _running.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _running.Dispose();

    private async Task<AuditRun> LookAsync(CancellationToken cancellation)
    {
        var (began, stamp) = (_time.GetUtcNow(), Stopwatch.GetTimestamp());
        async Task Rest()
        {
            await Task.Delay(Stopwatch.GetElapsedTime(stamp) * RestsPerWork is var rest && rest < _settings.LongestRest ? rest : _settings.LongestRest, _settings.Pace, cancellation);
            stamp = Stopwatch.GetTimestamp();
        }

        var (streams, streamFaults) = _here.Numbers.Contains(0) ? await VerifyAsync(Rest, cancellation) : (0, []);
        var (audited, skipped, differences, recounts, names) = (new List<AuditedShard>(), new List<string>(), new List<AuditDifference>(), new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var shard in _here.Numbers)
        {
            recounts.AddRange((await _grains.Shard(shard).Status(recount: true).WaitAsync(cancellation)).Differences.Select(fault => $"Shard {shard}: {fault}"));
            await Rest();
            var found = await _shards.RunAsync(shard, Rest, cancellation);
            if (found.Audited is { } one) audited.Add(one);
            else skipped.Add($"Shard {shard}: {found.Skipped}");
            differences.AddRange(found.Differences);
            names.UnionWith(found.Units);
            await Rest();
        }

        foreach (var unit in names)
        {
            differences.AddRange(await _units.RunAsync(unit, () => Task.Delay(_settings.ReportsArriveWithin, _settings.Pace, cancellation)));
            await Rest();
        }

        return new AuditRun
        {
            BeganAt = began, EndedAt = _time.GetUtcNow(), Streams = streams, StreamFaults = [.. streamFaults.Take(AuditRun.MostKept)], Shards = audited, Skipped = skipped, Units = names.Count,
            Differences = [.. differences.Take(AuditRun.MostKept)], RecountFaults = [.. recounts.Take(AuditRun.MostKept)],
        };
    }

    private async Task<(int Streams, List<string> Faults)> VerifyAsync(Func<Task> rest, CancellationToken cancellation)
    {
        var (streams, faults) = (0, new List<string>());
        await foreach (var verdict in JournalVerifier.VerifyAsync(_store, cancellation))
        {
            streams++;
            var fault = verdict.IsClean ? await PublicationVerifier.FaultAsync(_store, verdict.Stream, cancellation) ?? await ReportVerifier.FaultAsync(_store, verdict.Stream, cancellation) : verdict.Detail;
            if (fault is not null) faults.Add($"{verdict.Stream}: {fault}");
            await rest();
        }

        return (streams, faults);
    }
}
