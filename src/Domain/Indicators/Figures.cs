using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Indicators;

/// <summary>The sums of a set of dossiers: one number per <see cref="Measure"/> and one per <see cref="Fact"/>. Everything that an indicator is made of.</summary>
/// <param name="Measures">One number per measure.</param>
/// <param name="Facts">One number per fact.</param>
public sealed record Figures(long[] Measures, long[] Facts)
{
    /// <summary>How many facts there are.</summary>
    public const int FactCount = (int)Fact.InternalLate + 1;

    /// <summary>No dossier.</summary>
    public static Figures None => new(new long[MeasureSet.Size], new long[FactCount]);

    /// <summary>The sum of a measure.</summary>
    public long this[Measure measure] => Measures[(int)measure];

    /// <summary>The sum of a fact.</summary>
    public long this[Fact fact] => Facts[(int)fact];

    /// <summary>True if every number is 0.</summary>
    public bool IsEmpty => !Measures.AsSpan().ContainsAnyExcept(0) && !Facts.AsSpan().ContainsAnyExcept(0);

    /// <summary>The figures of two sets that have no dossier in common.</summary>
    public static Figures operator +(Figures one, Figures other) => Add(one, other);

    /// <summary>The figures of two sets that have no dossier in common.</summary>
    public static Figures Add(Figures one, Figures other) => new(
        [.. one.Measures.Zip(other.Measures, (x, y) => x + y)], [.. one.Facts.Zip(other.Facts, (x, y) => x + y)]);

    /// <summary>The figures of many sets that have no dossier in common.</summary>
    public static Figures Sum(IEnumerable<Figures> parts)
    {
        var sum = None;
        foreach (var part in parts) sum.Take(part.Measures, part.Facts);
        return sum;
    }

    /// <summary>Adds a part to these, which nobody else has seen yet.</summary>
    internal void Take(ReadOnlySpan<long> measures, ReadOnlySpan<long> facts)
    {
        for (var i = 0; i < measures.Length; i++) Measures[i] += measures[i];
        for (var i = 0; i < facts.Length; i++) Facts[i] += facts[i];
    }

    /// <inheritdoc />
    public bool Equals(Figures? other) => other is not null && Measures.AsSpan().SequenceEqual(other.Measures) && Facts.AsSpan().SequenceEqual(other.Facts);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var number in Measures) hash.Add(number);
        foreach (var number in Facts) hash.Add(number);
        return hash.ToHashCode();
    }
}
