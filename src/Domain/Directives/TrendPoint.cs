using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Directives;

/// <summary>A target's figure over one month.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="Actual">The figure of the month, or of the part of it that has passed.</param>
/// <param name="Verdict">Whether the month met the target.</param>
/// <param name="Failing">Of a target about each field: how many miss it.</param>
public sealed record TrendPoint(DateOnly Month, IndicatorValue Actual, Verdict Verdict, int Failing);
