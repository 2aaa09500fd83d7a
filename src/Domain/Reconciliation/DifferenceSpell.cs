namespace CchcLive.Domain.Reconciliation;

/// <summary>The time over which declarations of one cell differed from the program without a break.</summary>
/// <param name="Since">The day of the first declaration that differed.</param>
/// <param name="GoneOn">The day of the first one that did not any more; null while it lasts.</param>
/// <param name="Difference">Software − actual in the last declaration that differed.</param>
public sealed record DifferenceSpell(DateOnly Since, DateOnly? GoneOn, long Difference)
{
    /// <summary>The spells of a cell, the oldest first.</summary>
    /// <param name="points">Its declarations in the order of their days, one for each day. One that cannot be compared neither begins a spell nor ends one.</param>
    public static IReadOnlyList<DifferenceSpell> Of(IEnumerable<CountPoint> points)
    {
        var spells = new List<DifferenceSpell>();
        DifferenceSpell? current = null;
        foreach (var point in points)
        {
            if (point.Difference is not { } difference) continue;
            if (difference != 0)
            {
                current = new DifferenceSpell(current?.Since ?? point.Date, null, difference);
            }
            else if (current is not null)
            {
                spells.Add(current with { GoneOn = point.Date });
                current = null;
            }
        }

        if (current is not null) spells.Add(current);
        return spells;
    }
}
