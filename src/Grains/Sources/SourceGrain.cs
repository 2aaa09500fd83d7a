using System.Text.Json;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Grains.State;
using CchcLive.Journal;
using CchcLive.Journal.Writing;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Sources;

/// <summary>
/// Judges whether a feed is alive and tells the units it speaks for, when that changes and now and then. Promises and declared totals are
/// journaled before they count; counts and signs of life are a snapshot, written once a minute and on deactivation.
/// </summary>
[KeepAlive]
internal sealed partial class SourceGrain(
    [PersistentState("source", JournalGrainStorage.Name)] IPersistentState<SourceSnapshot> snapshot,
    IJournalStore store, JournalWriter writer, OrgRegistry registry, GrainSettings settings, TimeProvider time, ILogger<SourceGrain> log) : Grain, ISourceGrain
{
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SnapshotEvery = TimeSpan.FromMinutes(1);

    private SourceCounts _counts = new();
    private SourceDeclaration? _declaration;
    private SourceStream? _promises;
    private SourceStream? _totals;
    private long _savedAt;
    private bool _isChanged;

    private string Source => GrainKeys.Id(this.GetPrimaryKeyString());

    private long Now => time.GetUtcNow().UtcTicks;

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (snapshot.State.Counts is { } counts) _counts = JsonSerializer.Deserialize<SourceCounts>(counts, SourceStream.Json)!;
        _promises = new SourceStream(SourceStreams.Of(Source), store, writer);
        _totals = new SourceStream(SourceStreams.Totals(Source), store, writer);
        _declaration = SourceStreams.CanName(Source) ? await _promises.LastAsync<SourceDeclaration>(cancellationToken) : null;
        _savedAt = Now;
        _toUnits = new LatestSender(TellUnits, log);
        Judge();
        this.RegisterGrainTimer(Check, new GrainTimerCreationOptions { DueTime = CheckEvery, Period = CheckEvery, Interleave = true });
    }

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _toUnits?.Stop();
        if (_isChanged) await Save();
    }

    /// <inheritdoc />
    public Task Report(SourceTally tally)
    {
        _counts.Add(tally);
        return Heard();
    }

    /// <inheritdoc />
    public Task Heartbeat()
    {
        _counts.LastHeartbeatAt = Now;
        return Heard();
    }

    /// <inheritdoc />
    public async Task Declare(SourceDeclaration declaration)
    {
        if (IsSame(_declaration, declaration)) return;
        await _promises!.AppendAsync(declaration, count: 1);
        _declaration = declaration;
        Judge();
    }

    /// <inheritdoc />
    public Task DeclareTotals(TotalsDeclaration totals) => _totals!.AppendAsync(totals, totals.Rows.Length);

    /// <inheritdoc />
    public Task<SourceStatus> Status()
    {
        Judge();
        var (events, lag) = _counts.LastHour(Now);
        var units = _counts.Units.Values.OrderBy(unit => unit.Unit, StringComparer.Ordinal);
        return Task.FromResult(new SourceStatus(
            Source, _state, _declaration, _covered, _counts.LastHeartbeatAt, _counts.Since, _counts.Total with { Units = [.. units] }, events, lag));
    }

    private Task Heard()
    {
        _isChanged = true;
        Judge();
        return Task.CompletedTask;
    }

    private async Task Check()
    {
        Judge();
        if (!_isChanged || Now - _savedAt < SnapshotEvery.Ticks) return;
        try
        {
            await Save();
        }
        catch (Exception e)
        {
            log.LogWarning(e, "The counts of source {Source} were not saved; they will be in a minute.", Source);
            _isChanged = true;
        }
    }

    private async Task Save()
    {
        (_isChanged, _savedAt) = (false, Now);
        snapshot.State = new SourceSnapshot { Counts = JsonSerializer.SerializeToUtf8Bytes(_counts, SourceStream.Json) };
        await snapshot.WriteStateAsync();
    }

    private static bool IsSame(SourceDeclaration? known, SourceDeclaration declared) =>
        known is not null && known.IntervalMinutes == declared.IntervalMinutes && known.Calendar == declared.Calendar && known.Units.AsSpan().SequenceEqual(declared.Units);
}
