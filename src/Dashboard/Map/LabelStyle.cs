using System.Globalization;
using CchcLive.Dashboard.Map.Drawing;
using CchcLive.Dashboard.Map.Metrics;

namespace CchcLive.Dashboard.Map;

/// <summary>
/// From which scale on a label fits its shape, as custom properties of a style sheet: <c>--f</c> for the figure alone, <c>--n</c> for name and figure.
/// The scale is in units of type: CSS pixels per drawing unit, at a type of 13 pixels (AreaMap.css).
/// </summary>
internal static class LabelStyle
{
    private const double Letter = 7.4;
    private const double TwoLines = 17;
    private const double OneLine = 8;
    private const double Wide = 3.6; // a label may be nearly four times as wide as its half height

    /// <summary>The properties of a shape's label.</summary>
    public static string Of(UnitShape shape, MapMetric metric)
    {
        var room = Math.Max(shape.Room, 0.01);
        var name = Math.Max(TwoLines, shape.Name.Length * Letter / Wide) / room;
        var figure = Math.Max(OneLine, (metric.IsShare ? 6 : 3) * Letter / Wide) / room;
        return string.Create(CultureInfo.InvariantCulture, $"--f:{figure:0.####};--n:{Math.Max(name, figure):0.####}");
    }
}
