using System.Numerics;

namespace CchcLive.Domain.Counting;

/// <summary>The measures that one dossier counts in, as a bit set.</summary>
/// <param name="Bits">Bit n stands for the measure with number n.</param>
public readonly record struct MeasureSet(ulong Bits)
{
    /// <summary>How many measures there are.</summary>
    public const int Size = (int)Measure.Rated + 1;

    /// <summary>The set of some measures.</summary>
    public static MeasureSet Of(params ReadOnlySpan<Measure> measures)
    {
        var set = default(MeasureSet);
        foreach (var measure in measures) set = set.With(measure);
        return set;
    }

    /// <summary>True if the dossier counts in the measure.</summary>
    public bool Has(Measure measure) => (Bits & Bit(measure)) != 0;

    /// <summary>True if the dossier counts in one of the measures at least.</summary>
    public bool HasAny(MeasureSet measures) => (Bits & measures.Bits) != 0;

    /// <summary>This set and one measure more.</summary>
    public MeasureSet With(Measure measure) => new(Bits | Bit(measure));

    /// <summary>This set, and one measure more if <paramref name="condition"/> holds.</summary>
    public MeasureSet WithIf(bool condition, Measure measure) => condition ? With(measure) : this;

    /// <summary>Moves a dossier in a row of cells: off those of <paramref name="from"/>, onto those of <paramref name="to"/>.</summary>
    public static void Change(Span<int> row, MeasureSet from, MeasureSet to)
    {
        for (var off = from.Bits & ~to.Bits; off != 0; off &= off - 1) row[BitOperations.TrailingZeroCount(off)]--;
        for (var on = to.Bits & ~from.Bits; on != 0; on &= on - 1) row[BitOperations.TrailingZeroCount(on)]++;
    }

    /// <summary>Adds one to the cell of every measure in the set.</summary>
    public void AddTo(Span<long> row)
    {
        for (var bits = Bits; bits != 0; bits &= bits - 1) row[BitOperations.TrailingZeroCount(bits)]++;
    }

    private static ulong Bit(Measure measure) => 1UL << (int)measure;
}
