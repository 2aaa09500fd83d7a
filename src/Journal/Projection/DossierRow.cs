namespace CchcLive.Journal.Projection;

/// <summary>
/// A row of the table <c>dossiers</c>; docs/dossiers-table.md says what each column means. Instants are UTC ticks, 0 when there is none; the
/// table holds microseconds, rounded down, but <see cref="LateFrom"/> and <see cref="LateFromInstant"/> up, so that comparisons stay true.
/// </summary>
public sealed record DossierRow
{
    /// <summary>The normalised code.</summary>
    public required string Code { get; init; }

    /// <summary>The shard that holds the dossier.</summary>
    public required int Shard { get; init; }

    /// <summary>Who sent the receipt that stands; without one, who sent the first event.</summary>
    public required string Source { get; init; }

    /// <summary><c>orphan</c>, <c>filed</c>, <c>rejected</c>, <c>open</c>, <c>ended</c> or <c>removed</c>.</summary>
    public required string State { get; init; }

    /// <summary>The procedure's code.</summary>
    public string? Procedure { get; init; }

    /// <summary>The field's code.</summary>
    public string? Field { get; init; }

    /// <summary>How it was filed.</summary>
    public string? ChannelIn { get; init; }

    /// <summary>How the result is handed over.</summary>
    public string? ChannelOut { get; init; }

    /// <summary>The unit that received it.</summary>
    public string? ReceivingUnit { get; init; }

    /// <summary>The unit that handles it.</summary>
    public string? HandlingUnit { get; init; }

    /// <summary>The ward that it concerns.</summary>
    public string? TerritoryUnit { get; init; }

    /// <summary>The internal id of the present step's officer.</summary>
    public string? Officer { get; init; }

    /// <summary>The present step.</summary>
    public string? Step { get; init; }

    /// <summary>When the present step is due.</summary>
    public long StepDueAt { get; init; }

    /// <summary>The id of the working calendar that it is judged by.</summary>
    public required string Calendar { get; init; }

    /// <summary>When it was filed.</summary>
    public long SubmittedAt { get; init; }

    /// <summary>When it was received.</summary>
    public long ReceivedAt { get; init; }

    /// <summary>When it was refused at intake.</summary>
    public long RejectedAt { get; init; }

    /// <summary>The due date at receipt.</summary>
    public long DueAtReceipt { get; init; }

    /// <summary>The lawful due date.</summary>
    public long DueLawful { get; init; }

    /// <summary>The promised date.</summary>
    public long DuePromised { get; init; }

    /// <summary><c>source</c>, <c>computed</c> or <c>unknown</c>.</summary>
    public required string DueOrigin { get; init; }

    /// <summary>The first instant at which it is late by the day; none without a due date or while the clock is held.</summary>
    public long LateFrom { get; init; }

    /// <summary>The first instant at which it is late to the instant; none without a due date or while the clock is held.</summary>
    public long LateFromInstant { get; init; }

    /// <summary>A wait holds the clock, or held it when the dossier ended.</summary>
    public bool ClockHeld { get; init; }

    /// <summary>It waits for the applicant.</summary>
    public bool WaitsForApplicant { get; init; }

    /// <summary>It waits for a payment.</summary>
    public bool WaitsForPayment { get; init; }

    /// <summary>Supplements asked for after receipt.</summary>
    public int Supplements { get; init; }

    /// <summary>The first supplement was asked for later than the law allows.</summary>
    public bool SupplementAskedLate { get; init; }

    /// <summary>When it ended.</summary>
    public long EndedAt { get; init; }

    /// <summary><c>completed</c>, <c>refused</c>, <c>withdrawn</c>, <c>stopped</c> or <c>supplement-expired</c>; null while open.</summary>
    public string? EndKind { get; init; }

    /// <summary>When the result was handed over.</summary>
    public long ReturnedAt { get; init; }

    /// <summary>How often it was reopened.</summary>
    public int Reopened { get; init; }

    /// <summary>Reminders sent.</summary>
    public int Reminders { get; init; }

    /// <summary><c>none</c>, <c>incomplete</c> or <c>complete</c>.</summary>
    public required string Apology { get; init; }

    /// <summary>When the apology was sent.</summary>
    public long ApologyAt { get; init; }

    /// <summary>When the explanation was filed.</summary>
    public long ExplainedAt { get; init; }

    /// <summary><c>not-reviewed</c>, <c>justified</c> or <c>not-justified</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>The applicant rated it.</summary>
    public bool IsRated { get; init; }

    /// <summary>Rule ids of what its events contradict, each once.</summary>
    public IReadOnlyList<string> Suspicions { get; init; } = [];

    /// <summary>Events of its timeline.</summary>
    public int Events { get; init; }

    /// <summary>Time of the newest event.</summary>
    public long LastEventAt { get; init; }
}
