using System.Globalization;
using CchcLive.Grains.Projection;
using CchcLive.Silo.Clock;

namespace CchcLive.Silo.Hosting;

/// <summary>The <c>--dossiers-table off|SECONDS</c> option. Its pauses are the machine's time: a simulated clock races, the database does not.</summary>
internal static class TableSetting
{
    /// <summary>The table follows every second.</summary>
    public static ProjectionSettings Default { get; } = new() { Pace = SystemClock.Instance };

    /// <summary>Reads the option.</summary>
    /// <exception cref="FormatException">It is neither <c>off</c> nor a number of seconds in range.</exception>
    public static ProjectionSettings Parse(string text)
    {
        if (text == "off") return Default with { IsOn = false };
        var (least, most) = (ProjectionSettings.Shortest.TotalSeconds, ProjectionSettings.Longest.TotalSeconds);
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds < least || seconds > most)
            throw new FormatException(FormattableString.Invariant($"--dossiers-table: \"{text}\" is neither off nor a number of seconds from {least} to {most}."));
        return Default with { Every = TimeSpan.FromSeconds(seconds) };
    }
}
