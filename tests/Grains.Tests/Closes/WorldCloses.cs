using System.Globalization;
using CchcLive.Domain.Closes;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Tests.Support;

namespace CchcLive.Grains.Tests.Closes;

/// <summary>The closes of a world.</summary>
internal static class WorldCloses
{
    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static CloseJournal Closes(this World world) => world.Service<CloseJournal>();

    public static Task<DayClose?> CloseOfAsync(this World world, string date, string area = Shipped.District) => world.Closes().FindAsync(area, Day(date));

    /// <summary>Every day that the area closed.</summary>
    public static async Task<string[]> DaysAsync(this World world, string area = Shipped.District) =>
        [.. (await world.Closes().ListAsync(area, DateOnly.MinValue, DateOnly.MaxValue)).Select(close => close.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>Waits, while seconds pass, until the area has closed a day. They pass at a hundred times their pace and no faster, or a slow machine would see minutes go by while the day is counted.</summary>
    public static async Task<DayClose> ClosesAsync(this World world, string date, string area = Shipped.District)
    {
        DayClose? close = null;
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(10);
                return (close = await world.CloseOfAsync(date, area)) is not null;
            },
            () => $"{area} did not close {date}.");
        return close!;
    }

    public static long Today(this DayClose close, Measure measure, string unit = Told.Justice) => close.Rows.Single(row => row.Unit == unit).Today[(int)measure];

    public static long Month(this DayClose close, Measure measure, string unit = Told.Justice) => close.Rows.Single(row => row.Unit == unit).Month[(int)measure];
}
