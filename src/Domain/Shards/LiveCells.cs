using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Shards;

/// <summary>
/// The counters that screens show: per unit and role, now, today and month to date. Kept by taking a dossier's old contribution off and
/// putting the new one on; always equal to a recount.
/// </summary>
internal sealed class LiveCells
{
    private readonly Dictionary<(int Unit, UnitRole Role), UnitCells> _cells = [];

    /// <summary>Units whose cells changed since the set was last emptied.</summary>
    public HashSet<int> Changed { get; } = [];

    /// <summary>Every unit and role with cells.</summary>
    public IEnumerable<KeyValuePair<(int Unit, UnitRole Role), UnitCells>> All => _cells;

    /// <summary>The cells of a unit under a role, or null if it never had any.</summary>
    public UnitCells? Of(int unit, UnitRole role) => _cells.GetValueOrDefault((unit, role));

    /// <summary>Puts a dossier on that is not in the cells.</summary>
    public void Add(in PackedDossier d, LiveCount counts) => Change(d, default, counts);

    /// <summary>Takes a dossier off as it counted before an event or an instant, and puts it on as it counts now.</summary>
    public void Move(in PackedDossier before, LiveCount counted, in PackedDossier d, LiveCount counts)
    {
        if (counted.IsNothing || IsInSameCells(before, d))
        {
            Change(d, counted, counts);
            return;
        }

        Change(before, counted, default);
        Change(d, default, counts);
    }

    private static bool IsInSameCells(in PackedDossier x, in PackedDossier y) =>
        x.Handling == y.Handling && x.Receiving == y.Receiving && x.Territory == y.Territory && x.Field == y.Field && x.Channel == y.Channel;

    private void Change(in PackedDossier d, LiveCount from, LiveCount to)
    {
        if (from.IsNothing && to.IsNothing && !d.Has(DossierFlags.HasHeader)) return;
        var handling = Change(d.Handling, UnitRole.Handling, from, to);
        handling.LastEventAt = Math.Max(handling.LastEventAt, d.LastEventAt);
        if (from.Month != to.Month)
        {
            MeasureSet.Change(Marginal(handling.MonthByField, d.Field), from.Month, to.Month);
            MeasureSet.Change(Marginal(handling.MonthByChannel, d.Channel), from.Month, to.Month);
        }

        Change(d.Receiving, UnitRole.Receiving, from, to);
        if (d.Territory >= 0) Change(d.Territory, UnitRole.Territory, from, to);
    }

    private UnitCells Change(int unit, UnitRole role, LiveCount from, LiveCount to)
    {
        if (!_cells.TryGetValue((unit, role), out var cells)) _cells.Add((unit, role), cells = new UnitCells());
        MeasureSet.Change(cells.Today, from.Today, to.Today);
        MeasureSet.Change(cells.Month, from.Month, to.Month);
        Changed.Add(unit);
        return cells;
    }

    private static int[] Marginal(Dictionary<int, int[]> rows, int key)
    {
        if (!rows.TryGetValue(key, out var row)) rows.Add(key, row = new int[MeasureSet.Size]);
        return row;
    }
}
