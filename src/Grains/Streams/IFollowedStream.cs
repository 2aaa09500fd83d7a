namespace CchcLive.Grains.Streams;

/// <summary>
/// What a process holds in memory of a journal stream that every process of a cluster may append to. <see cref="Registry.RegistryWatch"/> makes it hear of the others.
/// </summary>
public interface IFollowedStream
{
    /// <summary>Reads what others have appended since it was last read; one query if that is nothing.</summary>
    /// <exception cref="Journal.JournalUnavailableException">The database failed; what is held stays as it was.</exception>
    Task CatchUpAsync(CancellationToken cancellation = default);
}
