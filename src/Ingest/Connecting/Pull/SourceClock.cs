namespace CchcLive.Ingest.Connecting.Pull;

/// <summary>The present as a view may show it.</summary>
/// <param name="Utc">By the clock of its database, in UTC.</param>
/// <param name="Local">The same as the database's own session writes it.</param>
/// <param name="Zone">The zone that the mapping names for times without an offset.</param>
internal sealed record SourceClock(DateTime Utc, DateTime Local, TimeZoneInfo Zone)
{
    /// <summary>
    /// The present in a column's kind of time. Of times without a zone nobody can tell for certain whose clock they show, so the earlier of the two in
    /// question counts: it can only lead to reading again.
    /// </summary>
    public DateTime Of(DateTimeKind kind) =>
        kind == DateTimeKind.Utc ? Utc : Watermark.Earlier(Local, DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(Utc, Zone), DateTimeKind.Unspecified));
}
