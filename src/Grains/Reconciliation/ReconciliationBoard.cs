using CchcLive.Domain.Reconciliation;

namespace CchcLive.Grains.Reconciliation;

/// <summary>What was declared of the units of a place beside what the program counts.</summary>
/// <param name="Place">The area or unit.</param>
/// <param name="On">The day from which ages are counted back: today, or the last day that was asked for.</param>
/// <param name="TreeDate">The date whose org tree was used.</param>
/// <param name="Units">The units of the place.</param>
/// <param name="Rule">How long a difference may go unexplained.</param>
/// <param name="Cells">Every cell that was declared: what is overdue first, then what differs, the oldest first.</param>
public sealed record ReconciliationBoard(string Place, DateOnly On, DateOnly TreeDate, IReadOnlyList<string> Units, ReconciliationRule Rule, IReadOnlyList<CountDifference> Cells)
{
    /// <summary>Those that differ.</summary>
    public IEnumerable<CountDifference> Differing => Cells.Where(cell => cell.Differs);

    /// <summary>Those that nobody has explained for longer than is allowed.</summary>
    public IEnumerable<CountDifference> Overdue => Cells.Where(cell => cell.IsOverdue(Rule));

    /// <summary>The units of which neither they themselves nor a source declared anything.</summary>
    public IReadOnlyList<string> Silent => [.. Units.Except(Cells.Select(cell => cell.Cell.Unit), StringComparer.Ordinal)];
}
