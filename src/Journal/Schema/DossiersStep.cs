namespace CchcLive.Journal.Schema;

/// <summary>The step that adds the table <c>dossiers</c> and its position (docs/dossiers-table.md).</summary>
internal static class DossiersStep
{
    public static IEnumerable<string> Create(Dialect dialect)
    {
        var (text, instant) = (dialect.Text, dialect.Instant);
        yield return $"""
            CREATE TABLE dossiers (
              code {text} NOT NULL PRIMARY KEY,
              shard INTEGER NOT NULL,
              source {text} NOT NULL,
              state {text} NOT NULL CHECK (state IN ('orphan', 'filed', 'rejected', 'open', 'ended', 'removed')),
              procedure_code {text}, field_code {text}, channel_in {text}, channel_out {text},
              receiving_unit_id {text}, handling_unit_id {text}, territory_unit_id {text},
              officer_id {text}, step_id {text}, step_due_at {instant},
              calendar {text} NOT NULL,
              submitted_at {instant}, received_at {instant}, rejected_at {instant},
              due_at_receipt {instant}, due_lawful {instant}, due_promised {instant},
              due_origin {text} NOT NULL CHECK (due_origin IN ('source', 'computed', 'unknown')),
              late_from {instant}, late_from_instant {instant},
              clock_held BOOLEAN NOT NULL, waits_for_applicant BOOLEAN NOT NULL, waits_for_payment BOOLEAN NOT NULL,
              supplements INTEGER NOT NULL, supplement_asked_late BOOLEAN NOT NULL,
              ended_at {instant}, end_kind {text}, returned_at {instant},
              reopened INTEGER NOT NULL, reminders INTEGER NOT NULL,
              apology {text} NOT NULL, apology_at {instant}, explained_at {instant}, verdict {text} NOT NULL,
              is_rated BOOLEAN NOT NULL,
              suspicions INTEGER NOT NULL, suspicion_rules {text} NOT NULL,
              events INTEGER NOT NULL, last_event_at {instant})
            """;
        yield return "CREATE INDEX dossiers_open ON dossiers (handling_unit_id, late_from) WHERE state = 'open'";
        yield return "CREATE INDEX dossiers_by_receipt ON dossiers (received_at)";
        yield return "CREATE INDEX dossiers_by_end ON dossiers (ended_at)";
        yield return $"""
            CREATE TABLE dossiers_position (
              stream {text} NOT NULL PRIMARY KEY,
              seq BIGINT NOT NULL,
              fold {text} NOT NULL,
              at {instant} NOT NULL)
            """;
    }
}
