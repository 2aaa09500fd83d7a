namespace CchcLive.Journal.Quarantine;

/// <summary>The quarantine's SQL, the same in both databases.</summary>
internal static class QuarantineSql
{
    private const string Columns =
        "id, first_at, last_at, seen, source, event_id, code, rule, field, line, detail, raw, raw_truncated, state, resolved_at, resolution";

    /// <summary>Adds an input or counts it once more. One that was resent and comes back is open again; a discarded one stays discarded.</summary>
    public const string Add = """
        INSERT INTO quarantine (fingerprint, first_at, last_at, seen, source, event_id, code, rule, field, line, detail, raw, raw_truncated, state)
        VALUES (@fingerprint, @at, @at, @seen, @source, @event_id, @code, @rule, @field, @line, @detail, @raw, @raw_truncated, 'open')
        ON CONFLICT (fingerprint) DO UPDATE SET
          last_at = excluded.last_at,
          seen = quarantine.seen + excluded.seen,
          resolved_at = CASE WHEN quarantine.state = 'resent' THEN NULL ELSE quarantine.resolved_at END,
          resolution = CASE WHEN quarantine.state = 'resent' THEN NULL ELSE quarantine.resolution END,
          state = CASE WHEN quarantine.state = 'resent' THEN 'open' ELSE quarantine.state END
        """;

    public const string List = $"""
        SELECT {Columns} FROM quarantine
        WHERE id > @after
          AND (CAST(@state AS TEXT) IS NULL OR state = @state)
          AND (CAST(@source AS TEXT) IS NULL OR source = @source)
          AND (CAST(@rule AS TEXT) IS NULL OR rule = @rule)
        ORDER BY id LIMIT @limit
        """;

    public const string Get = $"SELECT {Columns} FROM quarantine WHERE id = @id";

    public const string Resolve =
        "UPDATE quarantine SET state = @state, resolved_at = @at, resolution = @resolution WHERE id = @id AND state = 'open'";

    public const string Counts = """
        SELECT source, rule,
          CAST(sum(CASE WHEN state = 'open' THEN 1 ELSE 0 END) AS BIGINT),
          CAST(sum(CASE WHEN state = 'resent' THEN 1 ELSE 0 END) AS BIGINT),
          CAST(sum(CASE WHEN state = 'discarded' THEN 1 ELSE 0 END) AS BIGINT),
          CAST(sum(seen) AS BIGINT)
        FROM quarantine GROUP BY source, rule ORDER BY source, rule
        """;

    public const string OldestOpen = "SELECT min(first_at) FROM quarantine WHERE state = 'open'";

    public static string Name(QuarantineState state) => state switch
    {
        QuarantineState.Open => "open",
        QuarantineState.Resent => "resent",
        _ => "discarded",
    };

    public static QuarantineState State(string name) => name switch
    {
        "open" => QuarantineState.Open,
        "resent" => QuarantineState.Resent,
        _ => QuarantineState.Discarded,
    };

    /// <summary>The parameters of <see cref="Add"/>.</summary>
    public static (string Name, object? Value)[] AddParameters(QuarantineRow row, long at) =>
    [
        ("fingerprint", row.Fingerprint), ("at", at), ("seen", row.Seen), ("source", row.Entry.Source), ("event_id", row.Entry.EventId),
        ("code", row.Entry.Code), ("rule", row.Entry.Rule), ("field", row.Entry.Field), ("line", row.Entry.Line), ("detail", row.Entry.Detail),
        ("raw", row.Entry.Raw), ("raw_truncated", row.RawTruncated),
    ];
}
