using System.Globalization;
using CchcLive.Dashboard.Map.Drawing;
using CchcLive.Dashboard.Map.Metrics;

namespace CchcLive.Dashboard.Map;

/// <summary>
/// From which scale on a label fits its shape: level n is the scale 0.03 × 1.2ⁿ (LabelLevels.css), in CSS pixels per drawing unit at a type of
/// 13 pixels. Levels and not the scales themselves, because a page may not style its elements one by one (content security policy).
/// </summary>
internal static class LabelLevels
{
    private const double First = 0.03;
    private const double Ratio = 1.2;
    private const int Last = 29;
    private const double Letter = 6.6;
    private const double TwoLines = 16;
    private const double OneLine = 6.5;
    private const double Wide = 3.9; // a label may be nearly four times as wide as its half height

    /// <summary>The level of a unit's figure alone.</summary>
    public static string OfFigure(UnitShape shape, MapMetric metric) => Level(Math.Max(OneLine, (metric.IsShare ? 6 : 3) * Letter / Wide) / shape.Room);

    /// <summary>The level of its name above the figure.</summary>
    public static string OfName(UnitShape shape) => Level(Math.Max(TwoLines, shape.Name.Length * Letter / Wide) / shape.Room);

    private static string Level(double scale) => ((int)Math.Clamp(Math.Ceiling(Math.Log(scale / First) / Math.Log(Ratio)), 0, Last)).ToString(CultureInfo.InvariantCulture);
}
