using System.Globalization;
using System.Text;

namespace CchcLive.Dashboard.Map.Drawing;

/// <summary>Rings as the text of an SVG path, in relative whole numbers: a few bytes a point.</summary>
internal static class PathText
{
    /// <summary>The text of some rings.</summary>
    public static string Of(IEnumerable<MapPoint[]> rings)
    {
        var text = new StringBuilder();
        foreach (var ring in rings) Append(text, ring);
        return text.ToString();
    }

    private static void Append(StringBuilder text, MapPoint[] ring)
    {
        if (ring.Length == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"M{ring[0].X} {ring[0].Y}l");
        for (var i = 1; i < ring.Length; i++)
        {
            var (dx, dy) = (ring[i].X - ring[i - 1].X, ring[i].Y - ring[i - 1].Y);
            if (i > 1 && dx >= 0) text.Append(' ');
            text.Append(dx.ToString(CultureInfo.InvariantCulture));
            if (dy >= 0) text.Append(' ');
            text.Append(dy.ToString(CultureInfo.InvariantCulture));
        }

        text.Append('z');
    }
}
