using System.Diagnostics;
using System.Threading.Channels;

namespace CchcLive.Journal.Writing;

/// <summary>
/// Group commit: while one transaction is under way the appends of all streams collect, and the next transaction takes them all. A lone append waits
/// for nothing but its own commit. Memory is bounded: beyond the bounds of <see cref="JournalWriterOptions"/> callers wait. Safe for concurrent use.
/// </summary>
public sealed class JournalWriter : IAsyncDisposable
{
    private readonly IJournalStore _store;
    private readonly TimeProvider _time;
    private readonly JournalWriterOptions _options;
    private readonly AppendGate _gate;
    private readonly Channel<PendingAppend> _queue = Channel.CreateUnbounded<PendingAppend>(new() { SingleReader = true });
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _loop;
    private DateTimeOffset _lastCommit;
    private int _failures;
    private volatile JournalCondition _condition = new(0, TimeSpan.Zero, 0, null);

    /// <summary>Starts a writer. It does not own the store.</summary>
    public JournalWriter(IJournalStore store, TimeProvider time, JournalWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        _store = store;
        _time = time;
        _options = options ?? new JournalWriterOptions();
        _gate = new AppendGate(_options.MaxPendingAppends, _options.MaxPendingBytes);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>True while the bounds are reached and callers wait: the moment to turn new work away.</summary>
    public bool IsSaturated => _gate.IsFull;

    /// <summary>Appends accepted and not yet completed.</summary>
    public int Pending => _gate.Appends;

    /// <summary>How commits go.</summary>
    public JournalCondition Condition => _condition;

    internal JournalInstruments Instruments { get; } = new();

    /// <summary>Makes an append durable; completes when its transaction has committed.</summary>
    /// <param name="append">What to write. A stream's next append names this one's hash, so it comes after this one has completed.</param>
    /// <param name="cancellation">Gives up waiting for room. Once there is room the append runs to its end.</param>
    /// <exception cref="JournalConflictException">The segment does not continue its stream; nothing of the append was stored.</exception>
    /// <exception cref="JournalUnavailableException">The database failed; see <see cref="JournalUnavailableException.OutcomeUnknown"/>.</exception>
    /// <exception cref="ObjectDisposedException">The writer is closing; nothing of the append was stored.</exception>
    public async Task<Committed> AppendAsync(Append append, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(append);
        using var span = JournalInstruments.StartAppend(append);
        await _gate.EnterAsync(append.Bytes, cancellation);
        var pending = new PendingAppend(append);
        if (!_queue.Writer.TryWrite(pending))
        {
            _gate.Leave(append.Bytes);
            throw new ObjectDisposedException(nameof(JournalWriter));
        }

        return await pending.Task;
    }

    /// <summary>Commits what was accepted, refuses what was not, and stops. After a failure it does not pause but tries what is left at once.</summary>
    public async ValueTask DisposeAsync()
    {
        _gate.Close();
        _queue.Writer.TryComplete();
        await _closing.CancelAsync();
        await _loop;
        Instruments.Dispose();
    }

    private async Task RunAsync()
    {
        var taker = new GroupTaker(_queue.Reader, _options.MaxGroupAppends, _options.MaxGroupBytes);
        while (await _queue.Reader.WaitToReadAsync())
        {
            await CommitAsync(taker.Take());
            if (_failures > 0) await PauseAsync();
        }
    }

    private async Task CommitAsync(List<PendingAppend> pending)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var group = new CommitGroup(NextCommitTime(), [.. pending.Select(one => one.Append)]);
            var written = await _store.CommitAsync(group, CancellationToken.None);
            _failures = 0;
            Note(Stopwatch.GetElapsedTime(started), failure: null);
            Measure(group, written, Stopwatch.GetElapsedTime(started));
            for (var index = 0; index < pending.Count; index++) Answer(pending[index], group, index, written[index]);
        }
#pragma warning disable CA1031 // whatever went wrong with one group, its callers must hear of it and the loop must go on
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _failures++;
            Note(Stopwatch.GetElapsedTime(started), failure.Message);
            Instruments.Failed(Stopwatch.GetElapsedTime(started));
            var outcomeUnknown = failure is not JournalUnavailableException { OutcomeUnknown: false };
            foreach (var one in pending) Leave(one).Fail(new JournalUnavailableException(failure.Message, outcomeUnknown, failure));
        }
    }

    private void Answer(PendingAppend pending, CommitGroup group, int index, bool written)
    {
        Leave(pending);
        if (written) pending.Complete(new Committed(group.CommittedAt, group.HashOf(index)));
        else pending.Fail(new JournalConflictException(pending.Append.Segment!.Stream, pending.Append.Segment.FirstSeq));
    }

    private PendingAppend Leave(PendingAppend pending)
    {
        _gate.Leave(pending.Append.Bytes);
        return pending;
    }

    /// <summary>The time now, or that of the last commit if the clock was set back.</summary>
    private DateTimeOffset NextCommitTime()
    {
        var now = _time.GetUtcNow();
        return _lastCommit = now > _lastCommit ? now : _lastCommit;
    }

    private async Task PauseAsync()
    {
        var pause = _options.FirstPause * Math.Pow(2, Math.Min(_failures - 1, 20));
        await Task.Delay(pause < _options.MaxPause ? pause : _options.MaxPause, _time, _closing.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Note(TimeSpan took, string? failure) => _condition = new JournalCondition(_condition.Groups + 1, _condition.Took + took, _failures, failure);

    private void Measure(CommitGroup group, IReadOnlyList<bool> written, TimeSpan duration)
    {
        var segments = group.Appends.Where((append, index) => written[index] && append.Segment is not null).ToList();
        Instruments.Committed(segments.Count, segments.Sum(append => (long)append.Segment!.Body.Length), written.Count(one => !one), duration);
    }
}
