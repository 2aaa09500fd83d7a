using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>A local object that grains may call: one call at a time, in order, on the thread pool. Held weakly, as in Orleans.</summary>
internal sealed class ObserverTarget(Silo silo, IGrainObserver observer)
    : CallTarget(silo, GrainId.Create("sys.client", Guid.NewGuid().ToString("N"))), IThreadPoolWorkItem, ITurnOwner
{
    private readonly WeakReference<IGrainObserver> _observer = new(observer);
    private readonly Queue<Request> _waiting = new();
    private Request? _next;
    private volatile bool _deleted;

    /// <summary>From now on it takes calls and never answers. False: it was deleted before.</summary>
    public bool Delete() => !Interlocked.Exchange(ref _deleted, true);

    public override void Deliver(Request request)
    {
        if (request.AlwaysInterleave)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static pair => pair.Target.Run(pair.Request), (Target: this, Request: request), preferLocal: false);
            return;
        }

        lock (_waiting)
        {
            if (_next is not null)
            {
                _waiting.Enqueue(request);
                return;
            }

            _next = request;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute() => Run(_next!);

    public void Failing(Exception failure)
    {
    }

    public void Ended(Turn turn)
    {
        if (turn.AlwaysInterleave)
            return;
        lock (_waiting)
        {
            if (!_waiting.TryDequeue(out _next))
                return;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private void Run(Request request)
    {
        if (_deleted || request.IsAbandoned || !_observer.TryGetTarget(out var observer))
        {
            Ended(request);
            return;
        }

        if (request.Context is not null)
            RequestContext.Current = request.Context;
        request.Run(observer, this);
    }
}
