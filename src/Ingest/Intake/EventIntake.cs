using System.Text;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Shards;
using CchcLive.Grains;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Sources;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Rules;
using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Writing;

namespace CchcLive.Ingest.Intake;

/// <summary>
/// Takes the events of one request: sends them to their shards in chunks, keeps in quarantine what cannot be accepted, and counts. Memory is
/// bounded by two chunks: one under way, one filling.
/// </summary>
/// <param name="grains">The shards.</param>
/// <param name="writer">The journal, for the quarantine.</param>
/// <param name="settings">How many shards and sources there are.</param>
/// <param name="clock">What the clock alone judges.</param>
/// <param name="sources">The sources that are known.</param>
/// <param name="time">The program's time.</param>
/// <param name="scope">For whom the sender may speak; null for one that may speak for all.</param>
public sealed class EventIntake(
    IGrainFactory grains, JournalWriter writer, GrainSettings settings, ClockRules clock, SourceDirectory sources, TimeProvider time, SenderScope? scope = null)
{
    private const int ChunkSize = 2000;

    /// <summary>Bytes of JSON in a chunk, the last event excepted: a chunk of the longest texts must fit one segment, since one shard may get all of it.</summary>
    private const int ChunkBytes = 1024 * 1024;

    private List<Taken> _chunk = [];
    private List<QuarantineEntry> _quarantine = [];
    private Task _underWay = Task.CompletedTask;
    private long _index;
    private long _chunkBytes;

    /// <summary>The answer; complete after <see cref="FinishAsync"/>.</summary>
    public IntakeAnswer Answer { get; } = new();

    /// <summary>What came of each source; complete after <see cref="FinishAsync"/>.</summary>
    internal SourceTallies Tallies { get; } = new();

    /// <summary>Takes one event as it was read.</summary>
    /// <param name="reading">The event, or what is wrong with it.</param>
    /// <param name="line">Its line, from 1; null in a batch.</param>
    /// <exception cref="Exception">An earlier chunk was not committed; nothing more may be taken.</exception>
    public async Task AddAsync(EventReading reading, long? line)
    {
        var index = _index++;
        Answer.AddRemoved(reading.Removed);
        if (scope?.Check(reading) is { } outside)
        {
            Answer.Refused++;
            Answer.Add(new IntakeEntry(line, index, reading.Id, "refused", outside.Rule, outside.Field, outside.Message));
            return;
        }

        var problems = reading.Problems.Count > 0 ? reading.Problems : Check(reading.Event!) is { } problem ? [problem] : [];
        if (problems.Count > 0) Quarantine(reading, problems, line, index);
        else _chunk.Add(new Taken(reading.Event!, line, index));
        _chunkBytes += reading.Length;
        if (_chunk.Count + _quarantine.Count >= ChunkSize || _chunkBytes >= ChunkBytes) await SendAsync();
    }

    /// <summary>Waits until everything has been committed.</summary>
    /// <exception cref="Exception">Something was not committed: sending all of it again is safe.</exception>
    public async Task<IntakeAnswer> FinishAsync()
    {
        await SendAsync();
        await _underWay;
        return Answer;
    }

    private Problem? Check(DossierEvent e) => clock.Check(e) ?? (sources.TryAdd(e.Source) ? null : IntakeMessages.TooManySources(settings.MaxSources));

    private async Task SendAsync()
    {
        await _underWay;
        var (chunk, quarantine) = (_chunk, _quarantine);
        (_chunk, _quarantine, _chunkBytes) = ([], [], 0);
        _underWay = CommitAsync(chunk, quarantine);
    }

    private async Task CommitAsync(List<Taken> chunk, List<QuarantineEntry> quarantine)
    {
        using var span = IngestInstruments.StartChunk(chunk.Count, quarantine.Count);
        await Task.WhenAll(chunk.GroupBy(taken => CodeHash.Shard(taken.Event.Code, settings.Shards)).Select(async group =>
        {
            Taken[] events = [.. group];
            var batch = new AppendBatch(EventBatch.Encode([.. events.Select(taken => taken.Event)]));
            var result = await grains.Shard(group.Key).Append(batch).WaitAsync(settings.AppendPatience);
            lock (quarantine) Count(events, result, quarantine);
        }));
        if (quarantine.Count == 0) return;
        Answer.Quarantined += quarantine.Count;
        await writer.AppendAsync(Append.OnlyQuarantine(quarantine));
    }

    private void Count(Taken[] events, AppendResult result, List<QuarantineEntry> quarantine)
    {
        Answer.Accepted += result.Accepted;
        Answer.Duplicates += result.Duplicates;
        Answer.Orphans += result.Orphans;
        lock (Tallies) Tally(events, result.Remarks);
        foreach (var remark in result.Remarks)
        {
            var (e, line, index) = events[remark.Index];
            switch (remark.Admission)
            {
                case Admission.Accepted:
                    Answer.Add(new IntakeEntry(line, index, e.Id, "orphan", null, null, IntakeMessages.Orphan));
                    break;
                case Admission.Duplicate or Admission.Reasserted:
                    Answer.Add(new IntakeEntry(line, index, e.Id, "duplicate", null, null, IntakeMessages.Duplicate));
                    break;
                default:
                    Quarantine(e, line, index, remark.Admission == Admission.Conflict ? IntakeMessages.Conflict : IntakeMessages.TooMany, quarantine);
                    break;
            }
        }
    }

    private void Tally(Taken[] events, AppendRemark[] remarks)
    {
        var at = time.GetUtcNow().UtcTicks;
        foreach (var taken in events) Tallies.Event(taken.Event, at);
        foreach (var remark in remarks)
        {
            var source = events[remark.Index].Event.Source;
            if (remark.Admission == Admission.Accepted) Tallies.Orphan(source);
            else if (remark.Admission is Admission.Duplicate or Admission.Reasserted) Tallies.Duplicate(source);
            else Tallies.Quarantined(source);
        }
    }

    private void Quarantine(DossierEvent e, long? line, long index, Problem problem, List<QuarantineEntry> quarantine)
    {
        var raw = Encoding.UTF8.GetString(CloudEventWriter.ToUtf8(e));
        quarantine.Add(new QuarantineEntry(e.Source, e.Id, e.Code, problem.Rule, problem.Field, line, problem.Message, raw));
        Answer.Add(new IntakeEntry(line, index, e.Id, "quarantined", problem.Rule, problem.Field, problem.Message));
    }

    private void Quarantine(EventReading reading, IReadOnlyList<Problem> problems, long? line, long index)
    {
        var first = problems[0];
        var message = string.Join(' ', problems.Select(problem => problem.Message));
        var raw = reading.Event is { } e ? CloudEventWriter.ToUtf8(e) : reading.Redacted is { } redacted ? redacted.ToArray() : [];
        _quarantine.Add(new QuarantineEntry(
            reading.Source ?? scope?.Source ?? IntakeMessages.UnknownSource, reading.Id, reading.Code, first.Rule, first.Field, line, message, Encoding.UTF8.GetString(raw)));
        Answer.Add(new IntakeEntry(line, index, reading.Id, "quarantined", first.Rule, first.Field, message));
        if (reading.Source is not { } source || !sources.Knows(source)) return;
        lock (Tallies) Tallies.Refused(source, time.GetUtcNow().UtcTicks);
    }

    private readonly record struct Taken(DossierEvent Event, long? Line, long Index);
}
