using CchcLive.Grains.Access;
using CchcLive.Grains.Registry;
using CchcLive.Journal;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Audits;

/// <summary>The journal's stream <c>integrity</c>: the rounds of checks and what somebody noted to them, so that an alarm outlives a restart and every process knows of it.</summary>
public sealed class AuditJournal(IJournalStore store, JournalWriter writer) : IFollowedStream, IDisposable
{
    /// <summary>The stream's name.</summary>
    public const string Stream = "integrity";

    private const int MostTries = 10;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly JournalStream _stream = new(Stream, store, writer);

    /// <summary>Where the checks stand.</summary>
    public AuditState Current { get; private set; } = AuditState.Nothing;

    /// <inheritdoc />
    public async Task CatchUpAsync(CancellationToken cancellation = default)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await ReadOnAsync(cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes down a round.</summary>
    /// <exception cref="JournalException">It may not have been written.</exception>
    public Task AddAsync(AuditRun run, CancellationToken cancellation = default) => AppendAsync(new AuditRecord { Run = run }, cancellation);

    /// <summary>Writes down that somebody has taken note.</summary>
    /// <exception cref="JournalException">It may not have been written.</exception>
    public Task AcknowledgeAsync(AuditAcknowledgement note, CancellationToken cancellation = default) => AppendAsync(new AuditRecord { Acknowledged = note }, cancellation);

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task AppendAsync(AuditRecord entry, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            for (var tries = 1; ; tries++)
            {
                if (_stream.IsBehind) await ReadOnAsync(cancellation);
                try
                {
                    await _stream.AppendAsync(entry.ToJson(), cancellation);
                    Current = Current.With(entry);
                    return;
                }
                catch (JournalConflictException) when (tries < MostTries)
                {
                    // another process was first: its entry is read, and this one follows it
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private Task<bool> ReadOnAsync(CancellationToken cancellation) => _stream.ReadOnAsync(segment => Current = Current.With(AuditRecord.Parse(segment.Body.Span)), cancellation);
}
