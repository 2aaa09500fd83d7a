using CchcLive.Grains.Streams;
using CchcLive.Journal;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Audits;

/// <summary>The journal's stream <c>integrity</c>: the rounds of checks and what somebody noted to them, so that an alarm outlives a restart and every process knows of it.</summary>
public sealed class AuditJournal : IFollowedStream, IDisposable
{
    /// <summary>The stream's name.</summary>
    public const string Stream = "integrity";

    private readonly JournalStream<AuditRecord> _stream;

    /// <summary>Reads nothing yet.</summary>
    public AuditJournal(IJournalStore store, JournalWriter writer) =>
        _stream = new(Stream, store, writer, entry => entry.ToJson(), body => AuditRecord.Parse(body.Span), (entry, _) => Current = Current.With(entry));

    /// <summary>Where the checks stand.</summary>
    public AuditState Current { get; private set; } = AuditState.Nothing;

    /// <inheritdoc />
    public Task CatchUpAsync(CancellationToken cancellation = default) => _stream.CatchUpAsync(cancellation);

    /// <summary>Writes down a round.</summary>
    /// <exception cref="JournalException">It may not have been written.</exception>
    public Task AddAsync(AuditRun run, CancellationToken cancellation = default) => _stream.AppendAsync(() => new AuditRecord { Run = run }, cancellation);

    /// <summary>Writes down that somebody has taken note.</summary>
    /// <exception cref="JournalException">It may not have been written.</exception>
    public Task AcknowledgeAsync(AuditAcknowledgement note, CancellationToken cancellation = default) => _stream.AppendAsync(() => new AuditRecord { Acknowledged = note }, cancellation);

    /// <inheritdoc />
    public void Dispose() => _stream.Dispose();
}
