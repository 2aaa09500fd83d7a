using CchcLive.Journal;
using CchcLive.Journal.Snapshots;
using Orleans.Storage;

namespace CchcLive.Grains.State;

/// <summary>Keeps grain state in the journal's database, for one machine on either engine. State must be an <see cref="IPackedState"/>.</summary>
internal sealed class JournalGrainStorage(IJournalStore store, TimeProvider time) : IGrainStorage
{
    /// <summary>The provider's name.</summary>
    public const string Name = "journal";

    /// <inheritdoc />
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var snapshot = await store.Snapshots.ReadAsync(stateName, grainId.ToString());
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = snapshot?.ETag;
        grainState.RecordExists = snapshot is not null;
        if (snapshot is not null) Packed(grainState).FromBytes(snapshot.Body.Span);
    }

    /// <inheritdoc />
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Guard(grainState, async () =>
    {
        grainState.ETag = await store.Snapshots.WriteAsync(stateName, grainId.ToString(), Packed(grainState).ToBytes(), grainState.ETag, time.GetUtcNow());
        grainState.RecordExists = true;
    });

    /// <inheritdoc />
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Guard(grainState, async () =>
    {
        await store.Snapshots.ClearAsync(stateName, grainId.ToString(), grainState.ETag);
        (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
    });

    private static async Task Guard<T>(IGrainState<T> grainState, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (SnapshotConflictException e)
        {
            throw new InconsistentStateException(e.Message, "unknown", grainState.ETag ?? "none", e);
        }
    }

    private static IPackedState Packed<T>(IGrainState<T> grainState) => grainState.State as IPackedState
        ?? throw new NotSupportedException($"{typeof(T)} is not an {nameof(IPackedState)}.");
}
