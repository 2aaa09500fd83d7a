namespace CchcLive.Grains.Projection;

/// <summary>Lets one shard of this process at a time write to the table, its rest afterwards included: however many shards there are, the table's share is that of one.</summary>
internal sealed class ProjectionGate : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Runs work when it is its turn.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _free.Dispose();
}
