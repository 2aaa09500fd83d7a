using CchcLive.Journal.Meta;
using CchcLive.Journal.Projection;
using CchcLive.Journal.Quarantine;
using CchcLive.Journal.Retired;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Snapshots;
using CchcLive.Journal.Writing;

namespace CchcLive.Journal;

/// <summary>
/// The journal's database: the one seam between SQLite and PostgreSQL. Opened and migrated by <see cref="JournalStores.OpenAsync"/>; safe for
/// concurrent use. Every member throws <see cref="JournalUnavailableException"/> if the database fails.
/// </summary>
public interface IJournalStore : IAsyncDisposable
{
    /// <summary>Which database this is, for people: kind and place, never a password.</summary>
    string Description { get; }

    /// <summary>Grain state, written with compare on etag.</summary>
    SnapshotTable Snapshots { get; }

    /// <summary>What could not be accepted. Added to through <see cref="CommitAsync"/>.</summary>
    QuarantineTable Quarantine { get; }

    /// <summary>Dossiers that have left memory.</summary>
    RetiredTable Retired { get; }

    /// <summary>Facts about the data as a whole, written once.</summary>
    MetaTable Meta { get; }

    /// <summary>One row per dossier for SQL and BI tools, made from the streams.</summary>
    DossierTable Dossiers { get; }

    /// <summary>One row per day and unit for SQL and BI tools, made from the closes.</summary>
    DailyTable Daily { get; }

    /// <summary>
    /// Commits a group in one transaction. An append whose segment does not continue its stream (by number and by hash) is left out, with its
    /// quarantine entries; the others are committed.
    /// </summary>
    /// <returns>For each append of the group, in its order: true if it was committed, false if it conflicted.</returns>
    /// <exception cref="JournalUnavailableException">The transaction failed; see <see cref="JournalUnavailableException.OutcomeUnknown"/>.</exception>
    Task<IReadOnlyList<bool>> CommitAsync(CommitGroup group, CancellationToken cancellation = default);

    /// <summary>
    /// Reads a stream in order, from the segment that holds event <paramref name="fromSeq"/>. Holds a page of a few MiB at a time and no
    /// transaction between pages, so a slow reader hinders nobody; what is committed while it reads is read too.
    /// </summary>
    /// <param name="stream">The stream's name; one that does not exist is empty.</param>
    /// <param name="fromSeq">Event to begin with, from 1. If it is in the middle of a segment the whole segment is given.</param>
    /// <param name="cancellation">Stops the reading.</param>
    IAsyncEnumerable<Segment> ReadAsync(string stream, long fromSeq = 1, CancellationToken cancellation = default);

    /// <summary>Where a stream ends; <see cref="StreamHead.Empty"/> if nothing was written to it.</summary>
    Task<StreamHead> HeadAsync(string stream, CancellationToken cancellation = default);

    /// <summary>Every stream with its head, by name.</summary>
    Task<IReadOnlyList<StreamHead>> HeadsAsync(CancellationToken cancellation = default);

    /// <summary>The names of all streams that have segments or a head. Slower than <see cref="HeadsAsync"/>: it reads the segments' index, for verification.</summary>
    Task<IReadOnlyList<string>> StreamsAsync(CancellationToken cancellation = default);

    /// <summary>Makes this process the only owner of the database, or one of the owners that form a cluster, until the result is disposed.</summary>
    /// <param name="cluster">The name of the cluster; null for a process that works alone.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="JournalOwnedException">Another process owns it, which is not of this cluster.</exception>
    /// <exception cref="NotSupportedException">A cluster is named, and the database is SQLite.</exception>
    Task<JournalOwnership> OwnAsync(string? cluster = null, CancellationToken cancellation = default);
}
