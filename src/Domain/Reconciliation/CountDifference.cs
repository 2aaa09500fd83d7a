namespace CchcLive.Domain.Reconciliation;

/// <summary>A cell that somebody declared, beside the program's figure: whether they differ, for how long, and whether anybody has said why.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Newest">The newest declaration beside the program's figure for its day, as known now.</param>
/// <param name="Spells">When it differed, the oldest first: what is resolved stays.</param>
/// <param name="On">The day from which its age is counted back.</param>
public sealed record CountDifference(CountCell Cell, CountPoint Newest, IReadOnlyList<DifferenceSpell> Spells, DateOnly On)
{
    /// <summary>Who made the newest declaration.</summary>
    public required string DeclaredBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset DeclaredAt { get; init; }

    /// <summary>What the newest declaration says; null if a source made it.</summary>
    public CountFigure? Declared { get; init; }

    /// <summary>The last explanation of the cell.</summary>
    public DifferenceExplanation? Explanation { get; init; }

    /// <summary>Ours without a known due date, which may be a part of the difference; 0 where no due date decides.</summary>
    public long Unknown { get; init; }

    /// <summary>Software − actual; null if the two cannot be compared.</summary>
    public long? Value => Newest.Difference;

    /// <summary>True if the two differ.</summary>
    public bool Differs => Value is not (null or 0);

    /// <summary>Since which declaration they differ; null if they do not.</summary>
    public DateOnly? Since => Differs && Spells is [.., { GoneOn: null } current] ? current.Since : null;

    /// <summary>For how many calendar days they have differed; 0 if they do not.</summary>
    public int Age => Since is { } since ? Math.Max(0, On.DayNumber - since.DayNumber) : 0;

    /// <summary>True if the unknown due dates alone could make the difference: the program has fewer late ones than there are.</summary>
    public bool MayBeUnknownDue => Unknown > 0 && Value < 0;

    /// <summary>Whether the difference is explained: an explanation holds for the figure that it explained, as long as that difference lasts.</summary>
    public ExplanationStanding Standing => this switch
    {
        { Explanation: null } or { Differs: false } => ExplanationStanding.None,
        { Explanation: var explained } when explained.Difference != Value || explained.On < Since => ExplanationStanding.Outdated,
        { Explanation.Review: null } => ExplanationStanding.Filed,
        { Explanation.Review.IsAccepted: true } => ExplanationStanding.Accepted,
        _ => ExplanationStanding.Returned,
    };

    /// <summary>True if somebody still has to say why they differ.</summary>
    public bool IsUnexplained => Differs && Standing is not (ExplanationStanding.Filed or ExplanationStanding.Accepted);

    /// <summary>True if nobody has said why for longer than is allowed.</summary>
    public bool IsOverdue(ReconciliationRule rule) => IsUnexplained && Age > rule.ExplainWithinDays;
}
