using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>A call on its way: who is called, with what, and until when its answer is of use.</summary>
internal abstract class Request : Turn
{
    private readonly CancellationTokenSource? _cancellation;
    private CancellationTokenRegistration _callerCancels;
    private TaskScheduler? _runsOn;

    protected Request(CallTarget target, GrainMethod method, object?[] arguments)
    {
        Target = target;
        Method = method;
        Arguments = arguments;
        AlwaysInterleave = method.AlwaysInterleave;
        ReadOnly = method.ReadOnly;
        Context = RequestContext.Current;
        Deadline = Environment.TickCount64 + (method.ResponseTimeout ?? target.Silo.ResponseTimeout);
        if (method.TokenIndex >= 0)
        {
            CallerToken = (CancellationToken)arguments[method.TokenIndex]!;
            _cancellation = new CancellationTokenSource();
            arguments[method.TokenIndex] = _cancellation.Token;
        }
    }

    public CallTarget Target { get; }

    public GrainMethod Method { get; }

    /// <summary>Tick count after which nobody waits.</summary>
    public long Deadline { get; }

    /// <summary>How often it waited at an activation that ended before its turn.</summary>
    public int Forwards { get; set; }

    /// <summary>Its node in the list of outstanding calls.</summary>
    public LinkedListNode<Request>? Outstanding { get; set; }

    public override bool IsAbandoned => IsAnswered || Environment.TickCount64 > Deadline;

    public abstract bool IsAnswered { get; }

    /// <summary>What the caller gets: a task of the declared kind, or null for void.</summary>
    public abstract object? Answer { get; }

    protected object?[] Arguments { get; }

    protected CancellationToken CallerToken { get; }

    public abstract void Fail(Exception failure);

    /// <summary>From now on the caller's token, the clock and the grain race for the answer.</summary>
    public void Send()
    {
        if (CallerToken.IsCancellationRequested)
        {
            Fail(new OperationCanceledException(CallerToken));
            return;
        }

        if (!Method.OneWay)
            Target.Silo.Calls.Add(this);
        if (CallerToken.CanBeCanceled)
            _callerCancels = CallerToken.UnsafeRegister(static request => ((Request)request!).CancelledByCaller(), this);
        Target.Deliver(this);
    }

    public void TimedOut() =>
        Fail(new TimeoutException($"{Target.Id} did not answer {Method.Name} within {Method.ResponseTimeout ?? Target.Silo.ResponseTimeout} ms."));

    /// <summary>To be called first when it runs.</summary>
    protected void Starts()
    {
        if (_cancellation is null)
            return;
        _runsOn = TaskScheduler.Current;
        Interlocked.MemoryBarrier();
        if (IsAnswered)
            _cancellation.Cancel();
    }

    /// <summary>To be called once when the answer is there.</summary>
    protected void Settled()
    {
        OutstandingCalls.Remove(this);
        _callerCancels.Unregister();
    }

    private void CancelledByCaller()
    {
        Fail(new OperationCanceledException(CallerToken));
        Interlocked.MemoryBarrier();
        if (_runsOn is { } scheduler)
            _ = Task.Factory.StartNew(_cancellation!.Cancel, CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler);
    }
}
