using System.Globalization;

namespace CchcLive.Silo.Clock;

/// <summary>The <c>--clock START[xSPEED]</c> option: <c>2025-03-12T07:25x10</c>. Without an offset the start is Vietnamese time.</summary>
/// <param name="Start">Where the simulated clock starts.</param>
/// <param name="Speed">Simulated seconds a second, more than 0, at most 100,000.</param>
internal sealed record ClockSetting(DateTimeOffset Start, double Speed)
{
    private const double MaxSpeed = 100_000;

    /// <summary>The demonstration: Wednesday 12/03/2025, five minutes before the desks open, ten times as fast.</summary>
    public static ClockSetting Demonstration { get; } = new(new DateTimeOffset(2025, 3, 12, 7, 25, 0, TimeSpan.FromHours(7)), 10);

    /// <summary>Reads the option.</summary>
    /// <exception cref="FormatException">It cannot be read; the message says how it is written.</exception>
    public static ClockSetting Parse(string text)
    {
        var at = text.LastIndexOf('x');
        var speed = 1.0;
        if (at >= 0 && (!double.TryParse(text.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out speed) || speed is not (> 0 and <= MaxSpeed)))
            throw new FormatException($"--clock: the speed in \"{text}\" must be a number above 0 and at most {MaxSpeed}.");
        var start = at < 0 ? text : text[..at];
        var hasOffset = start.EndsWith('Z') || start.LastIndexOfAny(['+', '-']) > 9;
        if (!DateTimeOffset.TryParse(hasOffset ? start : start + "+07:00", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            throw new FormatException($"--clock: \"{text}\" is not START[xSPEED], for example 2025-03-12T07:25x10.");
        return new ClockSetting(read, speed);
    }
}
