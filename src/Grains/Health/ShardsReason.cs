namespace CchcLive.Grains.Health;

/// <summary>A shard does not answer.</summary>
internal sealed class ShardsReason(IGrainFactory grains, GrainSettings settings) : IHealthReason
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        var failures = (await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(async shard => (Shard: shard, Failure: await FailureAsync(shard, cancellation)))))
            .Where(asked => asked.Failure is not null).ToList();
        return failures.Count == 0
            ? HealthNote.None
            : [new HealthNote("shards", $"{failures.Count} of {settings.Shards} shards do not answer ({string.Join(", ", failures.Select(asked => asked.Shard))}): {failures[0].Failure} Figures are not whole until they do; they read the journal anew as soon as it can be read.", IsDown: true)];
    }

    private async Task<string?> FailureAsync(int shard, CancellationToken cancellation)
    {
        try
        {
            await grains.Shard(shard).Projection().WaitAsync(cancellation);
            return null;
        }
        catch (OperationCanceledException)
        {
            return "no answer.";
        }
#pragma warning disable CA1031 // whatever it is, the shard does not serve
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e.Message;
        }
    }
}
