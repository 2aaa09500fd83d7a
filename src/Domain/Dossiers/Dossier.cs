using CchcLive.Domain.Calendars;
using CchcLive.Domain.Events;
using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Dossiers;

/// <summary>
/// The state of a dossier: the fold of its events (<see cref="DossierFold"/>). Instants are UTC ticks, 0 when there is none.
/// </summary>
public sealed class Dossier
{
    internal Dossier(string code, WorkingCalendar calendar) => (Code, Calendar) = (code, calendar);

    /// <summary>The dossier's code.</summary>
    public string Code { get; }

    /// <summary>True once a <c>received</c> event stands; without one the dossier is an orphan (or still at intake) and in no counter but its own.</summary>
    public bool HasHeader { get; internal set; }

    /// <summary>True if events came but neither a filing nor a receipt: they are kept and wait for the header (D§4.5).</summary>
    public bool IsOrphan => !HasHeader && SubmittedAt == 0 && RejectedAt == 0;

    /// <summary>The working calendar that it is judged by: that of the unit that returns the result, else of the one that handled it at receipt (D§3.2);
    /// of an ended dossier the version that was in force at its end, of an open one the newest (D§6.4).</summary>
    public WorkingCalendar Calendar { get; internal set; }

    /// <summary>Merged into another dossier or voided: out of every count, with its trace kept.</summary>
    public bool IsRemoved { get; internal set; }

    /// <summary>When it was refused at intake, without ever being received.</summary>
    public long RejectedAt { get; internal set; }

    /// <summary>When it was filed.</summary>
    public long SubmittedAt { get; internal set; }

    /// <summary>When it was received: the clock starts.</summary>
    public long ReceivedAt { get; internal set; }

    /// <summary>Procedure, field, channels and kind, as the source codes them.</summary>
    public string? Procedure { get; internal set; }

    /// <summary>The field (lĩnh vực).</summary>
    public string? Field { get; internal set; }

    /// <summary>How it was filed; null counts as direct (D§3.1).</summary>
    public string? ChannelIn { get; internal set; }

    /// <summary>How the result is handed over.</summary>
    public string? ChannelOut { get; internal set; }

    /// <summary>The unit that handles it now.</summary>
    public string? HandlingUnit { get; internal set; }

    /// <summary>The unit that received it.</summary>
    public string? ReceivingUnit { get; internal set; }

    /// <summary>The ward that it concerns.</summary>
    public string? TerritoryUnit { get; internal set; }

    /// <summary>The officer of the present step, an internal id.</summary>
    public string? Officer { get; internal set; }

    /// <summary>The present step.</summary>
    public string? Step { get; internal set; }

    /// <summary>When the present step is due.</summary>
    public long StepDueAt { get; internal set; }

    /// <summary>The due date given or computed at receipt.</summary>
    public long DueAtReceipt { get; internal set; }

    /// <summary>The lawful due date, after supplements and waits; "original" in D§3.10 means this one.</summary>
    public long DueLawful { get; internal set; }

    /// <summary>The promised date after the one complete apology; 0 without one.</summary>
    public long DuePromised { get; internal set; }

    /// <summary>Where the lawful due date comes from.</summary>
    public DueOrigin DueOrigin { get; internal set; }

    /// <summary>How it ended.</summary>
    public EndKind End { get; internal set; }

    /// <summary>When it ended.</summary>
    public long EndAt { get; internal set; }

    /// <summary>When the result was handed over.</summary>
    public long ReturnedAt { get; internal set; }

    /// <summary>For whom it waits.</summary>
    public WaitKinds Wait { get; internal set; }

    /// <summary>True while a wait that began before the lawful due instant holds the clock; of an ended dossier, that it ended so.</summary>
    public bool IsPaused { get; internal set; }

    /// <summary>Supplements asked for after receipt.</summary>
    public int SupplementRequests { get; internal set; }

    /// <summary>A supplement was first asked for later than 3 working days after receipt (NĐ 61/2018 Đ19.4).</summary>
    public bool SupplementAskedLate { get; internal set; }

    /// <summary>The apology.</summary>
    public ApologyState Apology { get; internal set; }

    /// <summary>When the apology was sent.</summary>
    public long ApologyAt { get; internal set; }

    /// <summary>Which of its three contents a complete apology still lacks; all without one.</summary>
    public ApologyContents ApologyLacks { get; internal set; } = ApologyContents.All;

    /// <summary>The reason that the apology names, as a code of the catalogue or of its source.</summary>
    public string? ApologyCause { get; internal set; }

    /// <summary>When the explanation was first filed.</summary>
    public long ExplainedAt { get; internal set; }

    /// <summary>The cause that the last explanation with one names, as a code of the catalogue or of its source.</summary>
    public string? ExplainedCause { get; internal set; }

    /// <summary>The words of the last explanation with any. They may name a person (D§7.2).</summary>
    public string? ExplainedText { get; internal set; }

    /// <summary>Why it is late (D§1 row 7): the explanation's cause, else the apology's; null while nobody has said.</summary>
    public string? Cause => ExplainedCause ?? ApologyCause;

    /// <summary>The verdict on the explanation.</summary>
    public Verdict Verdict { get; internal set; }

    /// <summary>How often it was reopened.</summary>
    public int Reopened { get; internal set; }

    /// <summary>Reminders sent.</summary>
    public int Reminders { get; internal set; }

    /// <summary>When the last of them was sent.</summary>
    public long RemindedAt { get; internal set; }

    /// <summary>True if the applicant rated it.</summary>
    public bool IsRated { get; internal set; }

    /// <summary>What indicators ask of it beside the counters.</summary>
    public Traits Traits { get; internal set; }

    /// <summary>The unit whose opinion is outstanding, if any.</summary>
    public string? ConsultedUnit { get; internal set; }

    /// <summary>When that opinion is due.</summary>
    public long ConsultDueAt { get; internal set; }

    /// <summary>What its events contradict.</summary>
    public Suspicions Suspicions { get; internal set; }

    /// <summary>Time of the last event that is in the fold; not of a reminder, which is no sign of life of the unit that it goes to and changes no figure.</summary>
    public long LastEventAt { get; internal set; }

    /// <summary>When the first of its events occurred; as of any earlier instant nothing is known of it. <see cref="long.MaxValue"/> without events.</summary>
    public long FirstOccurredAt { get; internal set; } = long.MaxValue;

    /// <summary>From this instant on, "as of" an instant it counts as it is, judged at that instant; as of an earlier one it must be folded anew.</summary>
    public long SettledAt { get; internal set; }

    /// <summary>What the fold noted on its way; null unless it was asked to.</summary>
    public DossierTrace? Trace { get; internal init; }

    /// <summary>The events in the order in which they were folded, corrections applied, for the timeline.</summary>
    public IReadOnlyList<DossierEvent> Timeline { get; internal set; } = [];
}
