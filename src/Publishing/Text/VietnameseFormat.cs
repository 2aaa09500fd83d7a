using System.Globalization;

namespace CchcLive.Publishing.Text;

/// <summary>Figures and dates as Vietnamese official documents write them (D§7.4), whatever culture data a machine carries.</summary>
public static class VietnameseFormat
{
    /// <summary>What stands where there is no figure: no data is never shown as 0.</summary>
    public const string None = "–";

    private const int Remembered = 4096;
    private static readonly NumberFormatInfo Numbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = "," });
    private static readonly string[] Small = [.. Enumerable.Range(0, Remembered).Select(number => number.ToString("N0", Numbers))];

    /// <summary>A count: 1.234.</summary>
    public static string Count(long count) => count is >= 0 and < Remembered ? Small[count] : count.ToString("N0", Numbers);

    /// <summary>A percentage with two decimals, without its sign: 98,76.</summary>
    public static string Percent(decimal percent) => percent.ToString("N2", Numbers);

    /// <summary>A number that is no count, with two decimals at most: 1.234,5.</summary>
    public static string Number(decimal number) => number.ToString("#,##0.##", Numbers);

    /// <summary>How much more or less: +1.234; −0,5; 0.</summary>
    public static string Change(decimal change) => change > 0 ? $"+{Number(change)}" : change < 0 ? $"−{Number(-change)}" : "0";

    /// <summary>A day: 05/11/2026.</summary>
    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>An instant at its own offset: 17:00 05/11/2026 (UTC+07:00).</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.ToString(instant.Offset < TimeSpan.Zero ? "HH:mm:ss dd/MM/yyyy '(UTC−'" : "HH:mm:ss dd/MM/yyyy '(UTC+'", CultureInfo.InvariantCulture)
        + instant.Offset.ToString("hh\\:mm", CultureInfo.InvariantCulture) + ")";
}
