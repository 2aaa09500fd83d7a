using System.Numerics;

namespace CchcLive.Domain.Counting;

/// <summary>The measures that one dossier counts in, as a bit set.</summary>
/// <param name="Bits">Bit n stands for the measure with number n.</param>
public readonly record struct MeasureSet(ulong Bits)
{
    /// <summary>How many measures there are.</summary>
    public const int Size = (int)Measure.Rated + 1;

    /// <summary>True if the dossier counts in the measure.</summary>
    public bool Has(Measure measure) => (Bits & Bit(measure)) != 0;

    /// <summary>This set and one measure more.</summary>
    public MeasureSet With(Measure measure) => new(Bits | Bit(measure));

    /// <summary>This set, and one measure more if <paramref name="condition"/> holds.</summary>
    public MeasureSet WithIf(bool condition, Measure measure) => condition ? With(measure) : this;

    /// <summary>Adds <paramref name="sign"/> to the cell of every measure in the set.</summary>
    public void AddTo(Span<int> row, int sign)
    {
        for (var bits = Bits; bits != 0; bits &= bits - 1) row[BitOperations.TrailingZeroCount(bits)] += sign;
    }

    /// <summary>Adds one to the cell of every measure in the set.</summary>
    public void AddTo(Span<long> row)
    {
        for (var bits = Bits; bits != 0; bits &= bits - 1) row[BitOperations.TrailingZeroCount(bits)]++;
    }

    private static ulong Bit(Measure measure) => 1UL << (int)measure;
}
