namespace CchcLive.Ingest.Intake;

/// <summary>One event that was not plainly accepted.</summary>
/// <param name="Line">Its line in NDJSON, from 1; null in a batch.</param>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="Id">Its id, if it could be read.</param>
/// <param name="Outcome"><c>duplicate</c>, <c>orphan</c>, <c>quarantined</c>, or <c>refused</c>: it is not stored.</param>
/// <param name="Rule">The rule that it broke, if quarantined or refused.</param>
/// <param name="Field">The field that is wrong, if it is one.</param>
/// <param name="Message">What to do, in words.</param>
public sealed record IntakeEntry(long? Line, long Index, string? Id, string Outcome, string? Rule, string? Field, string Message);
