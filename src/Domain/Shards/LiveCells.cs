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

    /// <summary>Puts a dossier's contribution on (<paramref name="sign"/> 1) or takes it off (−1).</summary>
    public void Add(in PackedDossier d, MeasureSet today, MeasureSet month, int sign)
    {
        if (today.Bits == 0 && month.Bits == 0 && !d.Has(DossierFlags.HasHeader)) return;
        var handling = Add(d.Handling, UnitRole.Handling, today, month, sign);
        handling.LastEventAt = Math.Max(handling.LastEventAt, d.LastEventAt);
        month.AddTo(Marginal(handling.MonthByField, d.Field), sign);
        month.AddTo(Marginal(handling.MonthByChannel, d.Channel), sign);
        Add(d.Receiving, UnitRole.Receiving, today, month, sign);
        if (d.Territory >= 0) Add(d.Territory, UnitRole.Territory, today, month, sign);
    }

    private UnitCells Add(int unit, UnitRole role, MeasureSet today, MeasureSet month, int sign)
    {
        if (!_cells.TryGetValue((unit, role), out var cells)) _cells.Add((unit, role), cells = new UnitCells());
        today.AddTo(cells.Today, sign);
        month.AddTo(cells.Month, sign);
        Changed.Add(unit);
        return cells;
    }

    private static int[] Marginal(Dictionary<int, int[]> rows, int key)
    {
        if (!rows.TryGetValue(key, out var row)) rows.Add(key, row = new int[MeasureSet.Size]);
        return row;
    }
}
