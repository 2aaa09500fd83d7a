using System.Globalization;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>Figures in a report's sentences, as Vietnamese documents write them.</summary>
internal static class ReportNumbers
{
    private static readonly NumberFormatInfo Numbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = "," });

    /// <summary>A count: 1.234.</summary>
    public static string Count(long count) => count.ToString("N0", Numbers);

    /// <summary>A target's share: 98 %; 99,5 %.</summary>
    public static string Percent(decimal share) => $"{(share * 100).ToString("0.##", Numbers)} %";

    /// <summary>An instant as the clock of its own offset shows it: 06:00 ngày 05/11/2026.</summary>
    public static string Instant(DateTimeOffset at) => at.ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day: 05/11/2026.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
