namespace CchcLive.Dashboard.Map.Drawing;

/// <summary>A ring on whole units, without points that change nothing: equal to the one before, or on the straight line between their neighbours.</summary>
internal static class SnappedRing
{
    /// <summary>The ring; empty if nothing of an area is left of it.</summary>
    public static MapPoint[] Of(IEnumerable<MapPoint> points)
    {
        var ring = new List<MapPoint>();
        foreach (var point in points)
        {
            if (ring.Count == 0 || ring[^1] != point) ring.Add(point);
        }

        while (ring.Count > 1 && ring[^1] == ring[0]) ring.RemoveAt(ring.Count - 1);
        for (var i = 0; i < ring.Count && ring.Count > 2;)
        {
            if (IsStraight(ring[(i + ring.Count - 1) % ring.Count], ring[i], ring[(i + 1) % ring.Count])) ring.RemoveAt(i);
            else i++;
        }

        return ring.Count < 3 ? [] : [.. ring];
    }

    private static bool IsStraight(MapPoint a, MapPoint b, MapPoint c) => (long)(b.X - a.X) * (c.Y - b.Y) == (long)(b.Y - a.Y) * (c.X - b.X);
}
