using System.Diagnostics;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;
using CchcLive.Journal.Segments;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Shards;

/// <content>Appending: batches join, one flush at a time commits them together, and only then they count.</content>
internal sealed partial class ShardGrain
{
    /// <summary>Batches join up to half of what a segment may have: joined they may be a little longer than apart.</summary>
    private const int MaxJoinedBytes = Journal.Writing.Append.MaxBodyBytes / 2;

    private readonly Queue<PendingBatch> _pending = new();
    private Task _flush = Task.CompletedTask;
    private bool _isBroken;

    /// <inheritdoc />
    public async Task<AppendResult> Append(AppendBatch batch)
    {
        if (_isBroken) throw new InvalidOperationException($"Shard {Number} is being activated anew; send again.");
        if (batch.Events.Length > Journal.Writing.Append.MaxBodyBytes)
            throw new ArgumentException($"A batch has at most {Journal.Writing.Append.MaxBodyBytes} bytes; this one has {batch.Events.Length}. Send it as several.", nameof(batch));
        var pending = new PendingBatch(batch.Events, EventBatch.Decode(batch.Events), CallTrace.Parent);
        _pending.Enqueue(pending);
        if (_flush.IsCompleted) _flush = Flush();
        return await pending.Done.Task;
    }

    private async Task Flush()
    {
        var taken = new List<PendingBatch>();
        try
        {
            do
            {
                if (_pending.Count == 0) continue;
                Take(taken);
                await Commit(taken);
                taken.Clear();
                await SnapshotIfDue();
            }
            while (await RetireSome() || _pending.Count > 0);
        }
        catch (Exception e)
        {
            // Whether the segment was committed is unknown here: the next activation reads what is true.
            log.LogWarning(e, "Shard {Shard} gives up after a failed append at position {Seq}.", Number, _head.LastSeq);
            _isBroken = true;
            foreach (var batch in taken.Concat(_pending)) batch.Done.TrySetException(e);
            _pending.Clear();
            DeactivateOnIdle();
        }
    }

    private void Take(List<PendingBatch> taken)
    {
        var (events, bytes) = (0, 0);
        do
        {
            var next = _pending.Dequeue();
            taken.Add(next);
            events += next.Events.Count;
            bytes += next.Bytes.Length;
        }
        while (_pending.TryPeek(out var more) && events + more.Events.Count <= settings.MaxEventsPerSegment && bytes + more.Bytes.Length <= MaxJoinedBytes);
    }

    private async Task Commit(List<PendingBatch> batches)
    {
        var events = batches.Count == 1 ? batches[0].Events : [.. batches.SelectMany(batch => batch.Events)];
        using var span = ShardInstruments.StartFlush(events.Count, batches.Find(batch => batch.Trace is not null)?.Trace);
        await BringBack(events);
        var (judged, began) = (new JudgedBatch(), Stopwatch.GetTimestamp());
        var admissions = _shard.Admit(events, judged);
        var folding = Stopwatch.GetElapsedTime(began);
        var journaled = new List<DossierEvent>();
        for (var i = 0; i < events.Count; i++)
        {
            if (admissions[i] is Admission.Accepted or Admission.Reasserted) journaled.Add(events[i]);
        }

        if (journaled.Count > 0)
        {
            var isWhole = batches.Count == 1 && journaled.Count == events.Count;
            var body = isWhole ? batches[0].Bytes : EventBatch.Encode(journaled);
            var (first, last) = (_head.LastSeq + 1, _head.LastSeq + journaled.Count);
            var committed = await writer.AppendAsync(Journal.Writing.Append.To(Stream, first, last, _head.Hash, body));
            _head = new StreamHead(Stream, last, committed.Hash);
            began = Stopwatch.GetTimestamp();
            _shard.AdvanceTo(Now);
            _shard.Apply(judged);
            folding += Stopwatch.GetElapsedTime(began);
        }

        ShardInstruments.Flushed(events.Count, folding);
        Answer(batches, admissions);
        ReportChanges();
        Rearm();
    }

    private void Answer(List<PendingBatch> batches, Admission[] admissions)
    {
        var at = 0;
        foreach (var batch in batches)
        {
            batch.Done.TrySetResult(ResultOf(batch.Events, admissions.AsSpan(at, batch.Events.Count)));
            at += batch.Events.Count;
        }
    }

    private AppendResult ResultOf(IReadOnlyList<DossierEvent> events, ReadOnlySpan<Admission> admissions)
    {
        var (accepted, duplicates, orphans) = (0, 0, 0);
        var remarks = new List<AppendRemark>();
        for (var i = 0; i < events.Count; i++)
        {
            switch (admissions[i])
            {
                case Admission.Accepted:
                    accepted++;
                    if (!_shard.IsOrphan(events[i].Code)) continue;
                    orphans++;
                    break;
                case Admission.Duplicate or Admission.Reasserted:
                    duplicates++;
                    break;
                default:
                    break;
            }

            remarks.Add(new AppendRemark(i, admissions[i]));
        }

        return new AppendResult(accepted, duplicates, orphans, [.. remarks]);
    }

    private sealed record PendingBatch(byte[] Bytes, IReadOnlyList<DossierEvent> Events, string? Trace)
    {
        public TaskCompletionSource<AppendResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
