using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Access;
using CchcLive.Grains.Streams;
using CchcLive.Journal;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Catalogues;

/// <summary>
/// The catalogues in use: causes, phrases, sensitive procedures, targets, officers, rules of publication, imported figures. The journal's stream <c>catalogue</c> is the
/// truth; data that ship are its first entry, and from then on only what somebody enters changes them. Every change is told to the audit.
/// </summary>
public sealed class CatalogueRegistry : IFollowedStream, IDisposable
{
    /// <summary>The stream's name.</summary>
    public const string Stream = "catalogue";

    private readonly AuditLog _audit;
    private readonly ShippedCatalogues _shipped;
    private readonly JournalStream<CatalogueEntry> _stream;
    private CatalogueHistory _known = CatalogueHistory.Empty;

    /// <summary>Reads nothing yet.</summary>
    public CatalogueRegistry(IJournalStore store, JournalWriter writer, AuditLog audit, ShippedCatalogues shipped)
    {
        (_audit, _shipped) = (audit, shipped);
        _stream = new(Stream, store, writer, entry => entry.ToJson(), CatalogueEntry.Parse, (entry, at) => _known = _known.With(entry, at), () => Changed?.Invoke(this, EventArgs.Empty));
    }

    /// <summary>After every change, of this process or another's.</summary>
    public event EventHandler? Changed;

    /// <summary>The catalogues now.</summary>
    public CatalogueSet Current => _known.Set;

    /// <summary>How many changes there are: where the stream ends. What is listed under it can be confirmed as long as it stays.</summary>
    public long Position => Current.Version;

    /// <summary>Every change, the oldest first.</summary>
    public IReadOnlyList<CatalogueRecord> History => _known.Records;

    /// <inheritdoc />
    public Task CatchUpAsync(CancellationToken cancellation = default) => _stream.CatchUpAsync(cancellation);

    /// <summary>Takes the catalogues that ship into a journal that has none yet; once, whoever of several processes is first.</summary>
    public Task AdoptAsync(CancellationToken cancellation = default) => WriteAsync(
        known => known.Version > 0 || _shipped.Items.Count == 0 ? null : ShippedCatalogues.Entry(_shipped.Items), cancellation);

    /// <summary>Changes the catalogues, and tells the audit.</summary>
    /// <param name="change">What is put and removed.</param>
    /// <param name="note">Who wants it, why, by which document.</param>
    /// <param name="expectedPosition">The <see cref="Position"/> that the change was looked at over.</param>
    /// <param name="doer">Who does it, for the audit.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The change as it was journaled; null if nothing is written, because it would change nothing or because others have changed the catalogues since <paramref name="expectedPosition"/>: <see cref="Position"/> then differs from it.</returns>
    /// <exception cref="CatalogueException">The change makes no sense; the message names catalogue, item and field.</exception>
    /// <exception cref="JournalException">The outcome is not known, or the journal cannot be written.</exception>
    public async Task<CatalogueRecord?> ChangeAsync(CatalogueChange change, CatalogueNote note, long expectedPosition, Doer doer, CancellationToken cancellation = default)
    {
        var record = await WriteAsync(
            known =>
            {
                if (known.Version != expectedPosition) return null;
                CatalogueCheck.ThrowIfFaulty(known, change);
                return known.DifferencesOf(change).Count == 0 ? null : new CatalogueEntry(note, change);
            },
            cancellation);
        if (record is not null) await _audit.WriteAsync(CatalogueAudit.Of(record, doer), cancellation);
        return record;
    }

    /// <summary>Puts the entries of another journal's stream in as they were there; those that are here already stay. What was here before the first of them is gone.</summary>
    /// <exception cref="FormatException">They do not begin with the data that shipped: they are not the whole stream.</exception>
    public Task RestoreAsync(IReadOnlyList<CatalogueEntry> entries, Doer doer, CancellationToken cancellation = default) => CatalogueRestore.RunAsync(this, _audit, entries, doer, cancellation);

    /// <summary>The catalogues as they were after so many changes: what a publication recorded is found again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many changes.</exception>
    public async Task<CatalogueSet> AsOfPositionAsync(long position, CancellationToken cancellation = default)
    {
        if (position > Position) await CatchUpAsync(cancellation);
        var known = _known;
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, known.Set.Version);
        return position == known.Set.Version ? known.Set : known.AsOf(position);
    }

    /// <summary>How many changes had been committed by an instant.</summary>
    public long PositionAt(DateTimeOffset instant) => _known.Records.TakeWhile(record => record.At <= instant).Count();

    /// <inheritdoc />
    public void Dispose() => _stream.Dispose();

    /// <summary>Writes an entry as it is decided over the newest state; decided again if another process was first.</summary>
    internal async Task<CatalogueRecord?> WriteAsync(Func<CatalogueSet, CatalogueEntry?> decide, CancellationToken cancellation) =>
        await _stream.AppendAsync(() => decide(Current), cancellation) is (_, var seq) ? _known.Records[(int)seq - 1] : null;
}
