using CchcLive.Ingest.CloudEvents;

namespace CchcLive.Ingest.Intake;

/// <summary>The intake for those who read on behalf of a source inside the program: connectors.</summary>
internal interface IIntakes
{
    /// <summary>Opens an intake for one batch or file.</summary>
    IIntake Open();

    /// <summary>The source is alive, though it has nothing new.</summary>
    Task HeartbeatAsync(string source);
}

/// <summary>Takes events one after the other; they are committed when <see cref="FinishAsync"/> has returned.</summary>
internal interface IIntake
{
    /// <summary>Takes one event as it was read.</summary>
    Task AddAsync(EventReading reading, long? line);

    /// <summary>Waits until everything has been committed.</summary>
    Task<IntakeAnswer> FinishAsync();
}
