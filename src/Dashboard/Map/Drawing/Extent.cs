namespace CchcLive.Dashboard.Map.Drawing;

/// <summary>The smallest upright rectangle around some points.</summary>
internal readonly record struct Extent(double Left, double Top, double Right, double Bottom)
{
    public static Extent Nothing { get; } = new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public Extent With(double x, double y) => new(Math.Min(Left, x), Math.Min(Top, y), Math.Max(Right, x), Math.Max(Bottom, y));

    public Extent With(Extent other) => other.Width < 0 ? this : With(other.Left, other.Top).With(other.Right, other.Bottom);

    public bool Contains(MapPoint point) => point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;
}
