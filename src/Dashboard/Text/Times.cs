using System.Globalization;

namespace CchcLive.Dashboard.Text;

/// <summary>Writes instants in an area's zone: 24-hour clock, dd/MM/yyyy, in every language.</summary>
/// <param name="zone">The area's zone.</param>
/// <param name="now">The program's time; instants of another day get their date.</param>
public sealed class Times(TimeZoneInfo zone, DateTimeOffset now)
{
    /// <summary>Today's date in the zone.</summary>
    public string Today => Local(now.UtcTicks).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>This month in the zone, MM/yyyy.</summary>
    public string Month => Local(now.UtcTicks).ToString("MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A date, dd/MM/yyyy.</summary>
    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day and month of a date, dd/MM.</summary>
    public static string DayAndMonth(DateOnly date) => date.ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary>HH:mm:ss of UTC ticks; "–" for no time.</summary>
    public string Second(long? utcTicks) => Written(utcTicks, "HH:mm:ss");

    /// <summary>HH:mm:ss and always the date of UTC ticks: for an instant whose day matters.</summary>
    public string Dated(long utcTicks) => Local(utcTicks).ToString("HH:mm:ss dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>An instant that somebody chose: HH:mm and the date, with the seconds only if it has any.</summary>
    public string Chosen(DateTimeOffset instant) =>
        Local(instant.UtcTicks) is var time && time.Second == 0 ? time.ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture) : Dated(instant.UtcTicks);

    /// <summary>The date of an instant (UTC ticks) in the zone.</summary>
    public DateOnly DateOf(long utcTicks) => DateOnly.FromDateTime(Local(utcTicks));

    /// <summary>dd/MM/yyyy HH:mm of UTC ticks, always with the date, as spreadsheets read it here.</summary>
    public string Spreadsheet(long utcTicks) => Local(utcTicks).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How long ago an instant (UTC ticks) was.</summary>
    public TimeSpan Since(long utcTicks) => TimeSpan.FromTicks(now.UtcTicks - utcTicks);

    /// <summary>Whether an instant (UTC ticks) lies on today's date.</summary>
    public bool IsToday(long utcTicks) => Local(utcTicks).Date == Local(now.UtcTicks).Date;

    /// <summary>HH:mm of UTC ticks; "–" for no time.</summary>
    public string Minute(long? utcTicks) => Written(utcTicks, "HH:mm");

    /// <summary>HH:mm of UTC ticks, of another day with dd/MM: where there is little room and the year is plain.</summary>
    public string Short(long utcTicks) => Written(utcTicks, "HH:mm", " dd/MM");

    private string Written(long? utcTicks, string format, string date = " dd/MM/yyyy")
    {
        if (utcTicks is not { } ticks) return Numbers.None;
        var time = Local(ticks);
        return time.ToString(time.Date == Local(now.UtcTicks).Date ? format : format + date, CultureInfo.InvariantCulture);
    }

    private DateTime Local(long utcTicks) => TimeZoneInfo.ConvertTimeFromUtc(new DateTime(utcTicks, DateTimeKind.Utc), zone);
}
