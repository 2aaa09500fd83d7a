using Orleans.Runtime;

namespace Orleans
{
    /// <summary>What a storage reads and writes.</summary>
    public interface IGrainState<T>
    {
        /// <summary>The state.</summary>
        T? State { get; set; }

        /// <summary>Version of the stored record; null at first.</summary>
        string? ETag { get; set; }

        /// <summary>Whether there is a stored record.</summary>
        bool RecordExists { get; set; }
    }

    /// <summary>A plain <see cref="IGrainState{T}"/>.</summary>
    public sealed class GrainState<T> : IGrainState<T>
    {
        /// <summary>An empty one.</summary>
        public GrainState()
        {
        }

        /// <summary>One holding <paramref name="state"/>.</summary>
        public GrainState(T? state)
            : this(state, null)
        {
        }

        /// <summary>One holding <paramref name="state"/> at a version.</summary>
        public GrainState(T? state, string? eTag)
        {
            State = state;
            ETag = eTag;
        }

        /// <inheritdoc/>
        public T? State { get; set; }

        /// <inheritdoc/>
        public string? ETag { get; set; }

        /// <inheritdoc/>
        public bool RecordExists { get; set; }
    }
}

namespace Orleans.Storage
{
    /// <summary>A place where grain state is kept. Called on the grain's scheduler; sets state, version and existence of what it is given.</summary>
    public interface IGrainStorage
    {
        /// <summary>Fills <paramref name="grainState"/> from the record, or leaves it as new when there is none.</summary>
        Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        /// <summary>Writes the record and sets the new version.</summary>
        /// <exception cref="InconsistentStateException">The record is not at the version given.</exception>
        Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        /// <summary>Removes the record.</summary>
        /// <exception cref="InconsistentStateException">The record is not at the version given.</exception>
        Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
    }
}
