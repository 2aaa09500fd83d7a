using System.Globalization;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Calendars;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>Vietnamese offices by the shipped calendar, and local times as short texts.</summary>
internal static class Vietnam
{
    public static WorkingCalendar Office { get; } = TestCalendars.Shipped().Build();

    public static FoldRules Rules { get; } = new([Office], _ => Office, "vietnam");

    /// <summary><c>2026-10-05 09:00</c> is an instant at +07:00, <c>2026-10-05</c> a date.</summary>
    public static Moment At(string local) => local.Length == 10
        ? Moment.On(DateOnly.ParseExact(local, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : Moment.At(new DateTimeOffset(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(7)));

    /// <summary>The UTC ticks of a local time.</summary>
    public static long Ticks(string local) => At(local).FirstTicks(Office.Zone);

    /// <summary>UTC ticks as a local time, <c>2026-10-05 09:00</c>; "-" for 0.</summary>
    public static string Local(long ticks) => ticks == 0 ? "-" : Office.Local(ticks);
}
