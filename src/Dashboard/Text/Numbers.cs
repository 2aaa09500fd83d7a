using System.Globalization;

namespace CchcLive.Dashboard.Text;

/// <summary>
/// Writes figures in the language of the request. The separators are our own, so that server and screen agree whatever culture data
/// a machine carries; <c>Client/src/page/numbers.ts</c> writes the same.
/// </summary>
internal static class Numbers
{
    /// <summary>What stands where there is no figure: no data is never shown as 0.</summary>
    public const string None = "–";

    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    private static NumberFormatInfo Format => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : Vietnamese;

    /// <summary>A count; null when there is none to show.</summary>
    public static string Count(long? value) => value?.ToString("N0", Format) ?? None;

    /// <summary>A change of a count, always with its sign.</summary>
    public static string Change(long value) => (value > 0 ? "+" : value < 0 ? "−" : "") + Count(Math.Abs(value));

    /// <summary>A number with one decimal, which is given.</summary>
    public static string Tenths(double value) => value.ToString("N1", Format);

    /// <summary>A number with two decimals, as points are written; null when there is none.</summary>
    public static string Hundredths(decimal? value) => value?.ToString("N2", Format) ?? None;

    /// <summary>A number with as many decimals as it needs, at most two.</summary>
    public static string Plain(decimal value) => value.ToString("0.##", Format);

    /// <summary>A change of points, always with its sign.</summary>
    public static string Signed(decimal value) => (value > 0 ? "+" : value < 0 ? "−" : "") + Hundredths(Math.Abs(value));

    /// <summary>A share in per cent with one decimal, rounded down so that 99.96 % never reads as 100; no denominator, no figure.</summary>
    public static string Percent(long? part, long? whole) =>
        part is not null && whole > 0 ? (part.Value * 1000 / whole.Value / 10m).ToString("N1", Format) + " %" : None;
}
