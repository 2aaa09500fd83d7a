using System.Runtime.InteropServices;
using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Shards;

/// <content>The proof that the live cells are right.</content>
public sealed partial class DossierShard
{
    /// <summary>
    /// Folds every dossier again from its events, counts them afresh and compares: packed states and traits, then every live cell. Empty when all is equal.
    /// </summary>
    /// <returns>The differences in words, at most 100.</returns>
    public IReadOnlyList<string> Recount()
    {
        var differences = new List<string>();
        var fresh = new LiveCells();
        for (var row = 0; row < Count; row++)
        {
            var folded = Fold(row);
            var d = _packer.Pack(folded);
            if (!SameState(d, _rows[row]) || folded.Traits != _traits[row]) differences.Add($"Dossier {folded.Code}: the state held differs from the fold of its events.");
            fresh.Add(d, Judge(d));
        }

        foreach (var key in fresh.All.Concat(_cells.All).Select(pair => pair.Key).Distinct())
        {
            var (held, counted) = (_cells.Of(key.Unit, key.Role), fresh.Of(key.Unit, key.Role));
            if (!(held ?? new UnitCells()).Matches(counted) || !(counted ?? new UnitCells()).Matches(held))
                differences.Add($"Unit {NameOf(key.Unit) ?? "(none)"}, {key.Role}: {Describe(held, counted)}");
        }

        return differences.Count <= 100 ? differences : differences[..100];
    }

    private static string Describe(UnitCells? held, UnitCells? counted)
    {
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var (mine, other) = (held?.Today[(int)measure] ?? 0, counted?.Today[(int)measure] ?? 0);
            if (mine != other) return $"today {measure} is held as {mine} and counts as {other}.";
            (mine, other) = (held?.Month[(int)measure] ?? 0, counted?.Month[(int)measure] ?? 0);
            if (mine != other) return $"this month {measure} is held as {mine} and counts as {other}.";
        }

        return "the month by field or by channel differs.";
    }

    private static bool SameState(in PackedDossier x, in PackedDossier y) =>
        MemoryMarshal.AsBytes(new ReadOnlySpan<PackedDossier>(in x))
            .SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<PackedDossier>(in y)));
}
