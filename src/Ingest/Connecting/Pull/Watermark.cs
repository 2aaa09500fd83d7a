using System.Globalization;

namespace CchcLive.Ingest.Connecting.Pull;

/// <summary>
/// How far a view was read: the greatest value of its watermark column whose rows are all committed here. A time with a zone is kept in UTC, another as
/// the view shows it.
/// </summary>
/// <param name="Column">The column it is of.</param>
/// <param name="At">The value; of kind UTC for a time with a zone, unspecified for a time without one and for a date.</param>
internal sealed record Watermark(string Column, DateTime At)
{
    /// <summary>The value some time before, as a literal that any column of times or dates understands.</summary>
    public static string Literal(DateTime at) =>
        at.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture) + (at.Kind == DateTimeKind.Utc ? "+00" : "");

    /// <summary>
    /// Where the next round begins: before the mark by the overlap, for rows that were committed late, and never ahead of the clock of the
    /// database that wrote the rows, which may have been set back.
    /// </summary>
    /// <param name="now">The present by the database's clock, in the column's own kind of time.</param>
    /// <param name="overlap">How far back to read again.</param>
    public DateTime Start(DateTime now, TimeSpan overlap) => Earlier(At, now) - overlap;

    /// <summary>The earlier of two times: a mark never runs ahead of the clock of its database, or a single row dated in the future would hide all that comes before it.</summary>
    public static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
