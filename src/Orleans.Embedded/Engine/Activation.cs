using System.Collections.Concurrent;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded;

/// <summary>
/// One activation of a grain: a scheduler on which at most one thread is at any time. Calls, ticks and the continuations of
/// grain code go through one queue; which calls may run between the awaits of others is decided by <see cref="MayStart"/>.
/// All state but the queue is touched only on that one thread.
/// </summary>
internal sealed partial class Activation : TaskScheduler, IThreadPoolWorkItem, IGrainContext, ITurnOwner
{
    private static readonly TimeSpan Quantum = TimeSpan.FromMilliseconds(100);
    private static readonly object Poke = new();
    private readonly ConcurrentQueue<object> _queue = new();
    private readonly LinkedList<Turn> _waiting = new();
    private int _scheduled;
    private Task? _batch;
    private volatile Stage _stage;
    private int _running;
    private int _runningExclusive;
    private int _runningReads;
    private bool _admitting;

    public Activation(GrainTarget target)
    {
        Target = target;
        _lastUsed = Environment.TickCount64;
    }

    private enum Stage
    {
        Created,
        Activating,
        Active,
        Deactivating,
        Ended,
    }

    /// <summary>The activation whose code is running here, if any.</summary>
    public static new Activation? Current => TaskScheduler.Current as Activation;

    public GrainTarget Target { get; }

    public Silo Silo => Target.Silo;

    public GrainId GrainId => Target.Id;

    public bool HasEnded => _stage == Stage.Ended;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>This, if the caller runs on this scheduler and the activation has not ended.</summary>
    /// <exception cref="InvalidOperationException">It is not so.</exception>
    public Activation OnScheduler()
    {
        if (TaskScheduler.Current != this)
            throw new InvalidOperationException($"{GrainId} is used outside its own scheduler: in Task.Run or after ConfigureAwait(false).");
        return HasEnded ? throw new InvalidOperationException($"This activation of {GrainId} has ended.") : this;
    }

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public void Enqueue(object work)
    {
        _queue.Enqueue(work);
        if (Interlocked.CompareExchange(ref _scheduled, 1, 0) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    void IThreadPoolWorkItem.Execute()
    {
        // Grain code must start inside a task of this scheduler, or its awaits would not come back here.
        _batch = new Task(static activation => ((Activation)activation!).Drain(), this, TaskCreationOptions.DenyChildAttach);
        _batch.RunSynchronously(this);
        Interlocked.Exchange(ref _scheduled, 0);
        if (!_queue.IsEmpty && Interlocked.CompareExchange(ref _scheduled, 1, 0) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void ITurnOwner.Failing(Exception failure)
    {
        if (failure is not InconsistentStateException { IsUnhandled: true } conflict)
            return;
        conflict.IsUnhandled = false;
        Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, conflict, "The stored state was changed by another writer."));
    }

    void ITurnOwner.Ended(Turn turn)
    {
        _running--;
        if (!turn.AlwaysInterleave)
        {
            _runningExclusive--;
            if (turn.ReadOnly)
                _runningReads--;
        }

        if (turn.KeepsAlive)
            _lastUsed = Environment.TickCount64;
        if (_runningExclusive == 0 && _waiting.Count > 0)
            AdmitWaiting(afterActivation: false);
        if (_running == 0 && _reason is not null)
            Enqueue(Poke);
    }

    protected override void QueueTask(Task task) => Enqueue(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && (ReferenceEquals(task, _batch) || TaskScheduler.Current == this) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => _queue.OfType<Task>();

    private void Drain()
    {
        var clean = ExecutionContext.Capture()!;
        var end = Environment.TickCount64 + (long)Quantum.TotalMilliseconds;
        while (_queue.TryDequeue(out var work))
        {
            switch (work)
            {
                case Task task:
                    TryExecuteTask(task);
                    break;
                case Turn turn:
                    Accept(turn);
                    ExecutionContext.Restore(clean);
                    break;
                default:
                    DeactivateIfQuiet();
                    break;
            }

            if (Environment.TickCount64 > end)
                return;
        }
    }

    private void Accept(Turn turn)
    {
        if (_stage == Stage.Active && MayStart(turn))
        {
            Start(turn);
            return;
        }

        if (_stage == Stage.Ended)
        {
            Forward(turn);
            return;
        }

        _waiting.AddLast(turn);
        if (_stage == Stage.Created)
            _ = ActivateAsync();
    }

    private bool MayStart(Turn turn) => _reason is null
        && (turn.AlwaysInterleave || _runningExclusive == 0 || (turn.ReadOnly && _runningReads == _runningExclusive));

    private void Start(Turn turn)
    {
        if (turn.IsAbandoned)
            return;
        _running++;
        if (!turn.AlwaysInterleave)
        {
            _runningExclusive++;
            if (turn.ReadOnly)
                _runningReads++;
        }

        if (turn.Context is not null || RequestContext.Current is not null)
            RequestContext.Current = turn.Context;
        turn.Run(_instance!, this);
    }

    /// <summary>
    /// Starts from the front what may start. Turns that end within it do not enter it again: they come back to this loop. While a
    /// write runs it looks no further, since only interleaving calls could start, and those wait nowhere but for the activation.
    /// </summary>
    private void AdmitWaiting(bool afterActivation)
    {
        if (_admitting || _stage != Stage.Active)
            return;
        _admitting = true;
        do
        {
            LinkedListNode<Turn>? next;
            for (var node = _waiting.First; node is not null && (afterActivation || _runningExclusive == _runningReads); node = next)
            {
                next = node.Next;
                if (!MayStart(node.Value))
                    continue;
                _waiting.Remove(node);
                Start(node.Value);
            }
        }
        while (_runningExclusive == 0 && _waiting.Count > 0 && _reason is null);
        _admitting = false;
    }
}
