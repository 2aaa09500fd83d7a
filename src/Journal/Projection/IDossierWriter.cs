using System.Data.Common;

namespace CchcLive.Journal.Projection;

/// <summary>What the two databases do differently with the tables for readers.</summary>
internal interface IDossierWriter
{
    /// <summary>An instant (UTC ticks) as the database holds it.</summary>
    object Instant(long utcTicks);

    /// <summary>A day as the database holds it.</summary>
    object Day(DateOnly day);

    /// <summary>Inserts rows, or replaces those of the same codes; each code at most once.</summary>
    Task UpsertAsync(DbConnection connection, IReadOnlyList<DossierRow> rows, CancellationToken cancellation);
}
