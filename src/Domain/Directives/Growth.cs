using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Directives;

/// <summary>A share beside the same share a year before, as a fraction: nothing is divided before it is compared.</summary>
public static class Growth
{
    private const string Suffix = "-growth";

    /// <summary>True of a target that is about a growth. Entries made before readings were kept are known by their indicator.</summary>
    public static bool IsDemandedBy(Target target) => target.Reading is not null || target.Indicator.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The reading of a target of growth: percentage points where nobody has chosen.</summary>
    public static GrowthReading ReadingOf(Target target) => target.Reading ?? GrowthReading.Points;

    /// <summary>The growth from one share to another.</summary>
    /// <param name="reading">How it is read.</param>
    /// <param name="now">Numerator and denominator of the period.</param>
    /// <param name="before">Those of the same period a year before.</param>
    /// <returns>Numerator and denominator of the growth; null where a period has no denominator, and, relatively, where it began at nothing.</returns>
    public static (decimal Part, decimal Whole)? Of(GrowthReading reading, (decimal Part, decimal Whole) now, (decimal Part, decimal Whole) before)
    {
        var more = now.Part * before.Whole - before.Part * now.Whole;
        var whole = reading == GrowthReading.Points ? now.Whole * before.Whole : before.Part * now.Whole;
        return now.Whole > 0 && before.Whole > 0 && whole > 0 ? (more, whole) : null;
    }
}
