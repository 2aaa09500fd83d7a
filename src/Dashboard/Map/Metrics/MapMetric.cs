using System.Globalization;
using CchcLive.Dashboard.Parts;
using CchcLive.Domain.Counting;

namespace CchcLive.Dashboard.Map.Metrics;

/// <summary>What a map colours its units by: a counter of the board, or a share of two.</summary>
/// <param name="Id">Its name in addresses and texts.</param>
/// <param name="Part">The counter, or the share's numerator; a screen column.</param>
/// <param name="Whole">The share's denominator; null for a counter.</param>
/// <param name="ListColumn">The column whose dossiers say why.</param>
/// <param name="Limits">Of a counter: where bands 1, 2 and 3 begin. Of a share: the target and the warning in thousandths, and the smallest denominator that is judged.</param>
public sealed record MapMetric(string Id, string Part, string? Whole, string ListColumn, IReadOnlyList<int> Limits)
{
    /// <summary>The indicator that it is, id and version.</summary>
    /// <param name="rule">The rule that the board is counted by.</param>
    public string Indicator(CountingRule rule) => FigureKeys.OfColumn(Part, rule);

    /// <summary>True if a low figure is a bad one.</summary>
    public bool IsShare => Whole is not null;

    /// <summary>What the script needs to colour a shape: columns, then limits; see <c>Client/src/map/band.ts</c>.</summary>
    public string Mark { get; } = string.Join(' ', Limits.Select(limit => limit.ToString(CultureInfo.InvariantCulture)).Prepend(Whole is null ? Part : $"{Part}/{Whole}"));

    /// <summary>The band of some figures: <c>band-0</c> (good) to <c>band-3</c>, or <c>few</c> for a share of too few to judge (D§8.2).</summary>
    /// <param name="part">The counter or numerator.</param>
    /// <param name="whole">The denominator; unused for a counter.</param>
    public string BandOf(long part, long whole)
    {
        if (!IsShare) return $"band-{Limits.Count(limit => part >= limit)}";
        if (whole < Limits[2] || whole == 0) return "few";
        return part * 1000 > Limits[0] * whole ? "band-0" : part * 1000 >= Limits[1] * whole ? "band-1" : "band-3";
    }
}
