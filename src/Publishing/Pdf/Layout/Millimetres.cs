namespace CchcLive.Publishing.Pdf.Layout;

/// <summary>Lengths on paper.</summary>
internal static class Millimetres
{
    private const double PerInch = 25.4;
    private const double PointsPerInch = 72;

    /// <summary>In points.</summary>
    public static double Points(double millimetres) => millimetres / PerInch * PointsPerInch;
}
