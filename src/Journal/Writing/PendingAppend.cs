namespace CchcLive.Journal.Writing;

/// <summary>An append in the writer's queue, with the promise to its caller.</summary>
internal sealed class PendingAppend(Append append)
{
    private readonly TaskCompletionSource<Committed> _promise = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Append Append => append;

    public Task<Committed> Task => _promise.Task;

    public void Complete(Committed committed) => _promise.SetResult(committed);

    public void Fail(Exception reason) => _promise.SetException(reason);
}
