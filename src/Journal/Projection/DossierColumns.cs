using CchcLive.Journal.Quarantine;

namespace CchcLive.Journal.Projection;

/// <summary>The type of a column of the table <c>dossiers</c>.</summary>
internal enum ColumnKind
{
    Text,
    Number,
    Flag,
    Instant,
}

/// <summary>A column of the table <c>dossiers</c>: null or a value of its kind; an instant as UTC ticks of a whole microsecond.</summary>
internal sealed record DossierColumn(string Name, ColumnKind Kind, Func<DossierRow, object?> Value);

/// <summary>The columns of the table <c>dossiers</c> and the SQL over them that both databases share.</summary>
internal static class DossierColumns
{
    /// <summary>Every column, in the table's order.</summary>
    public static IReadOnlyList<DossierColumn> All { get; } =
    [
        Text("code", d => d.Code), Number("shard", d => d.Shard), Text("source", d => d.Source), Text("state", d => d.State),
        Text("procedure_code", d => d.Procedure), Text("field_code", d => d.Field), Text("channel_in", d => d.ChannelIn), Text("channel_out", d => d.ChannelOut),
        Text("receiving_unit_id", d => d.ReceivingUnit), Text("handling_unit_id", d => d.HandlingUnit), Text("territory_unit_id", d => d.TerritoryUnit),
        Text("officer_id", d => d.Officer), Text("step_id", d => d.Step), Instant("step_due_at", d => d.StepDueAt), Text("calendar", d => d.Calendar),
        Instant("submitted_at", d => d.SubmittedAt), Instant("received_at", d => d.ReceivedAt), Instant("rejected_at", d => d.RejectedAt),
        Instant("due_at_receipt", d => d.DueAtReceipt), Instant("due_lawful", d => d.DueLawful), Instant("due_promised", d => d.DuePromised), Text("due_origin", d => d.DueOrigin),
        FirstInstant("late_from", d => d.LateFrom), FirstInstant("late_from_instant", d => d.LateFromInstant),
        Flag("clock_held", d => d.ClockHeld), Flag("waits_for_applicant", d => d.WaitsForApplicant), Flag("waits_for_payment", d => d.WaitsForPayment),
        Number("supplements", d => d.Supplements), Flag("supplement_asked_late", d => d.SupplementAskedLate),
        Instant("ended_at", d => d.EndedAt), Text("end_kind", d => d.EndKind), Instant("returned_at", d => d.ReturnedAt),
        Number("reopened", d => d.Reopened), Number("reminders", d => d.Reminders),
        Text("apology", d => d.Apology), Instant("apology_at", d => d.ApologyAt), Instant("explained_at", d => d.ExplainedAt), Text("verdict", d => d.Verdict),
        Flag("is_rated", d => d.IsRated), Number("suspicions", d => d.Suspicions.Count), Text("suspicion_rules", d => string.Join(',', d.Suspicions)),
        Number("events", d => d.Events), Instant("last_event_at", d => d.LastEventAt),
    ];

    /// <summary>The names of all columns.</summary>
    public static string Names { get; } = List(All, column => column.Name);

    /// <summary>What to do with a row that is there: a row that would not change is not written.</summary>
    public static string OnConflict { get; } =
        $"""
         ON CONFLICT (code) DO UPDATE SET {List(All.Skip(1), column => $"{column.Name} = excluded.{column.Name}")}
         WHERE ({List(All.Skip(1), column => $"dossiers.{column.Name}")}) IS DISTINCT FROM ({List(All.Skip(1), column => $"excluded.{column.Name}")})
         """;

    /// <summary>Text made from each column, separated by commas.</summary>
    public static string List(IEnumerable<DossierColumn> columns, Func<DossierColumn, string> part) => string.Join(", ", columns.Select(part));

    private static DossierColumn Text(string name, Func<DossierRow, string?> value) =>
        new(name, ColumnKind.Text, row => value(row) is { } text ? StorableText.Clean(text) : null);

    private static DossierColumn Number(string name, Func<DossierRow, int> value) => new(name, ColumnKind.Number, row => value(row));

    private static DossierColumn Flag(string name, Func<DossierRow, bool> value) => new(name, ColumnKind.Flag, row => value(row));

    private static DossierColumn Instant(string name, Func<DossierRow, long> value) => Instant(name, value, roundUp: 0);

    /// <summary>A first instant of something: whatever is at or after it in microseconds is so in ticks.</summary>
    private static DossierColumn FirstInstant(string name, Func<DossierRow, long> value) => Instant(name, value, roundUp: TimeSpan.TicksPerMicrosecond - 1);

    private static DossierColumn Instant(string name, Func<DossierRow, long> value, long roundUp) => new(
        name, ColumnKind.Instant, row => value(row) is > 0 and var ticks ? (ticks + roundUp) / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond : null);
}
