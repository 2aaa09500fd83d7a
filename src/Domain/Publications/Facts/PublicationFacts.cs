using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Publications.Facts;

/// <summary>What some dossiers say to a publication: bare facts, with full codes; what the public may see of them is decided where the document is made.</summary>
/// <param name="Units">The figures of each handling unit in each field.</param>
/// <param name="Late">The late dossiers.</param>
/// <param name="Waiting">Those that wait for a supplement.</param>
public sealed record PublicationFacts(IReadOnlyList<UnitFacts> Units, IReadOnlyList<LateDossierFacts> Late, IReadOnlyList<WaitingFacts> Waiting);

/// <summary>The figures of a unit in a field over the period.</summary>
/// <param name="Unit">The handling unit; "" for none.</param>
/// <param name="Field">The field; "" for none.</param>
/// <param name="Row">One number per measure, as of the period's end.</param>
/// <param name="Apologised">Of the late ones, those with a complete apology by the cut-off.</param>
/// <param name="Explained">Of the late ones, those with an explanation by the cut-off.</param>
public sealed record UnitFacts(string Unit, string Field, long[] Row, long Apologised, long Explained);

/// <summary>A late dossier. What happened to it is as of the period's end; what was said about it as of the cut-off.</summary>
public sealed record LateDossierFacts
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The unit that handles it; "" for none.</summary>
    public required string Unit { get; init; }

    /// <summary>The field; "" for none.</summary>
    public required string Field { get; init; }

    /// <summary>The procedure; null for none.</summary>
    public string? Procedure { get; init; }

    /// <summary>When it was received.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The due instant by the rule (UTC ticks), for the order of lines; 0 if a rule calls late what has none.</summary>
    public required long DueAt { get; init; }

    /// <summary>The date of that instant; null if there is none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When it ended; null if it was open at the period's end.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Working days late; null if a calendar's year is missing.</summary>
    public int? WorkingDaysLate { get; init; }

    /// <summary>Calendar days late.</summary>
    public required int CalendarDaysLate { get; init; }

    /// <summary>The cause, as a code; null if nobody has said.</summary>
    public string? Cause { get; init; }

    /// <summary>The date promised by the one complete apology; null without one.</summary>
    public DateOnly? NextDueOn { get; init; }

    /// <summary>Whether and when the applicant was told.</summary>
    public required NoticeBucket NoticeBucket { get; init; }

    /// <summary>True if an explanation was filed.</summary>
    public required bool Explained { get; init; }

    /// <summary>What was decided about it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What its events contradict; asked for only when a draft is checked.</summary>
    public Suspicions Suspicions { get; init; }
}

/// <summary>A dossier that waits for its applicant at the period's end.</summary>
/// <param name="Code">The code.</param>
/// <param name="Unit">The unit that handles it; "" for none.</param>
/// <param name="Field">The field; "" for none.</param>
/// <param name="AskedOn">When the supplement was asked for last.</param>
/// <param name="Deadline">By when it is to come; null if no date was set.</param>
public sealed record WaitingFacts(string Code, string Unit, string Field, DateOnly AskedOn, DateOnly? Deadline);

/// <summary>A step that somebody was late in.</summary>
/// <param name="Officer">The internal id of the officer who had it.</param>
/// <param name="Unit">The officer's unit then.</param>
/// <param name="WorkingDaysLate">By how much, 1 or more.</param>
/// <param name="Verdict">What was decided about the dossier's explanation by the cut-off.</param>
public sealed record StepFacts(string Officer, string Unit, int WorkingDaysLate, Verdict Verdict);
