using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Scorecards;

/// <summary>What the value of an indicator is.</summary>
public static class IndicatorUnits
{
    /// <summary>True if it is a share, 0 to 1; else it is a number in the indicator's unit.</summary>
    public static bool IsInPerCent(this Indicator indicator) => indicator.Unit == "%";
}
