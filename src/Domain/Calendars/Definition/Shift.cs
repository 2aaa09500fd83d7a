using System.Globalization;

namespace CchcLive.Domain.Calendars;

/// <summary>One stretch of working hours within a day, in local wall-clock minutes after midnight.</summary>
/// <param name="StartMinute">First minute, 0 to 1439.</param>
/// <param name="EndMinute">End, exclusive, greater than <paramref name="StartMinute"/>, at most 1440 (24:00).</param>
public readonly record struct Shift(int StartMinute, int EndMinute)
{
    /// <summary>The length of a full day, and the greatest <see cref="EndMinute"/>.</summary>
    public const int MinutesPerDay = 24 * 60;

    /// <summary>Reads <c>HH:mm-HH:mm</c>; <c>24:00</c> is a valid end. Order is not checked here.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Shift shift)
    {
        shift = default;
        if (text.Length != 11 || text[5] != '-' || !TryMinute(text[..5], out var start) || !TryMinute(text[6..], out var end)) return false;
        shift = new Shift(start, end);
        return true;
    }

    /// <summary>The text that <see cref="TryParse"/> reads.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{StartMinute / 60:00}:{StartMinute % 60:00}-{EndMinute / 60:00}:{EndMinute % 60:00}");

    private static bool TryMinute(ReadOnlySpan<char> text, out int minute)
    {
        minute = 0;
        if (text[2] != ':'
            || !int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(text[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var rest)) return false;
        minute = hour * 60 + rest;
        return rest < 60 && minute <= MinutesPerDay;
    }
}
