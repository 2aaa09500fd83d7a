using CchcLive.Domain.Reconciliation;

namespace CchcLive.Grains.Reconciliation;

/// <summary>What was declared of one state, summed up. Sums are over all fields together and by what units declared themselves, so that no dossier is in one twice.</summary>
/// <param name="State">The state.</param>
/// <param name="Declared">Cells that were declared.</param>
/// <param name="Differing">Those that differ.</param>
/// <param name="Explained">Those of them that are explained.</param>
/// <param name="Overdue">Those of them that nobody has explained in time.</param>
/// <param name="Units">How many units are in the sums; 0 for states that are counted over periods, which overlap.</param>
/// <param name="Software">What the program counts there.</param>
/// <param name="Actual">What the units counted.</param>
public sealed record StateSum(CountedState State, int Declared, int Differing, int Explained, int Overdue, int Units, long Software, long Actual)
{
    /// <summary>Software − actual; null where nothing is summed.</summary>
    public long? Difference => Units == 0 ? null : Software - Actual;

    /// <summary>The sums of a board, by state.</summary>
    public static IReadOnlyList<StateSum> Of(ReconciliationBoard board) =>
    [
        .. CountedStates.All.Select(state =>
        {
            var cells = board.Cells.Where(cell => cell.Cell.State == state).ToList();
            var summed = state.HasPeriod() ? [] : cells.Where(cell => cell is { Cell: { Source: null, Field: null }, Value: not null }).ToList();
            return new StateSum(
                state, cells.Count, cells.Count(cell => cell.Differs), cells.Count(cell => cell.Differs && !cell.IsUnexplained), cells.Count(cell => cell.IsOverdue(board.Rule)),
                summed.Count, summed.Sum(cell => cell.Newest.Software!.Value), summed.Sum(cell => cell.Newest.Count));
        }),
    ];
}
