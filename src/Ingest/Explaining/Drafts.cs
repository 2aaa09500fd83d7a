using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Explaining;

/// <summary>Why dossiers are late, as their unit says.</summary>
/// <param name="Cause">The cause, a code of the catalogue.</param>
/// <param name="Text">In words.</param>
public sealed record ExplanationDraft(string? Cause, string? Text);

/// <summary>An apology for a dossier: the three contents of D§3.3, and when it was sent.</summary>
/// <param name="Apology">What the applicant was told.</param>
/// <param name="Cause">The reason, a code of the catalogue.</param>
/// <param name="Reason">The reason in words.</param>
/// <param name="NextDueAt">The next appointed date; null if none was read.</param>
/// <param name="SentAt">When it was sent; null for now.</param>
public sealed record ApologyDraft(string? Apology, string? Cause, string? Reason, Moment? NextDueAt, Moment? SentAt);

/// <summary>What a leader decides about an explanation.</summary>
/// <param name="Verdict"><c>justified</c> or <c>not-justified</c>.</param>
/// <param name="Note">Why, in words; may be empty.</param>
public sealed record VerdictDraft(string? Verdict, string? Note);
