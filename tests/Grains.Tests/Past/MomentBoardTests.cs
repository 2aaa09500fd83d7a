using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Past;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Past;

/// <summary>The board of an instant has every column of a live board, each equal to the scan over its period.</summary>
public sealed class MomentBoardTests
{
    [Theory]
    [InlineData("2025-03-05 09:00", null)]
    [InlineData("2025-03-11 00:00", null)]
    [InlineData("2025-03-11 16:30", "2025-03-12 10:00")]
    [InlineData(null, "2025-03-12 11:30")]
    [InlineData("2025-02-28 12:00", null)]
    public async Task EveryCell_IsWhatAScanOverItsPeriodCounts(string? asOf, string? knownAt)
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await world.SendAllAsync(PastAnswers.Early(60));
        world.JumpTo("2025-03-13 09:00");
        await world.SendAllAsync(PastAnswers.Later(60));
        var (by, known) = (asOf is null ? (DateTimeOffset?)null : At(asOf), knownAt is null ? (DateTimeOffset?)null : At(knownAt));

        var board = (await world.Service<MomentBoards>().ReadAsync(Shipped.District, by, known))!;

        var at = by < known ? by.Value : known ?? by!.Value;
        var date = Shipped.Office.LocalDate(at.UtcTicks);
        var query = PastAnswers.All with { AsOf = by, KnownAt = known };
        var today = (await world.Boards.CountAsync(query with { From = date })).Rows.ToDictionary(StringComparer.Ordinal);
        var month = (await world.Boards.CountAsync(query with { From = new DateOnly(date.Year, date.Month, 1) })).Rows.ToDictionary(StringComparer.Ordinal);
        var zeros = new long[MeasureSet.Size];
        Assert.All(board.Rows, row => Assert.Equal(
            BoardColumns.All.Select(column => (column.Window == BoardWindow.Month ? month : today).GetValueOrDefault(row.UnitId, zeros)[(int)column.Measure]), row.Values));
        Assert.Equal((at.UtcTicks, date), (board.At, board.TreeDate));
        Assert.Equal(board.Rows.Select(row => row.Values).Aggregate((x, y) => [.. x.Zip(y, (a, b) => a + b)]), board.Total);
        Assert.Empty(Form06.Broken(BoardColumns.MonthRow(board.Total)));
    }

    [Fact]
    public async Task ADayThatWasClosed_IsTheSameBoard_WhenNothingCameLate()
    {
        await using var world = await World.StartAsync("2025-03-12 16:00");
        await world.SendAllAsync(PastAnswers.Early(30));
        world.JumpTo("2025-03-13 00:00");
        var close = await Closes.WorldCloses.ClosesAsync(world, "2025-03-12");
        var shown = PastAnswers.Text(Grains.Closes.CloseBoards.Board(Shipped.District, close, world.Registry.Current.Org));
        world.JumpTo("2025-03-13 09:00");

        var end = new DateTimeOffset(close.At, TimeSpan.Zero);
        Assert.Equal(shown, await world.PastBoardAsync(end, null));
        Assert.Equal(shown, await world.PastBoardAsync(end, At("2025-03-13 00:01")));
    }

    [Fact]
    public async Task UnitsThatHadSentNothingYet_HaveNoFigures_AndSilenceIsJudgedThen()
    {
        await using var world = await World.StartAsync("2025-03-12 16:00");
        await world.SendAsync(Received("A-1", Justice, "2025-03-12 09:00"));
        await world.SendAsync(Received("A-2", Land, "2025-03-12 15:00"));

        async Task<string> StatesAsync(string asOf)
        {
            var board = (await world.Service<MomentBoards>().ReadAsync(Shipped.District, At(asOf), null))!;
            var states = board.Rows.Where(row => row.UnitId is Justice or Land).OrderBy(row => row.UnitId, StringComparer.Ordinal).Select(row => row.State);
            return $"{string.Join(' ', states)} {board.UnitsIn}";
        }

        Assert.Equal($"{FeedState.None} {FeedState.None} 0", await StatesAsync("2025-03-12 08:59"));
        Assert.Equal($"{FeedState.Live} {FeedState.None} 1", await StatesAsync("2025-03-12 10:00"));
        Assert.Equal($"{FeedState.Silent} {FeedState.Live} 1", await StatesAsync("2025-03-12 15:30"));
        Assert.Equal($"{FeedState.Silent} {FeedState.Live} 1", await StatesAsync("2025-03-12 16:00"));
    }

    [Fact]
    public async Task ACalendarThatChangedSince_DoesNotChangeTheBoardOfThen()
    {
        await using var world = await World.StartAsync();
        await world.SendAsync(Received("A-1", Justice, "2025-03-03 09:00", null, Domain.Events.FieldValue.Of(Domain.Events.FieldId.LegalDuration, 6L)));
        world.JumpTo("2025-03-12 10:30");
        var (asOf, knownAt) = (await world.PastBoardAsync(At("2025-03-12 10:15"), null), await world.PastBoardAsync(null, At("2025-03-12 10:15")));
        Assert.Equal(asOf, knownAt);

        var office = Shipped.Office.Definition!;
        var dayOff = new DayOff(new DateOnly(2025, 3, 10), DayOffKind.OneOff, "Ngập lụt", "CV 88/UBND", false);
        var changed = office with { Version = 2, Years = [.. office.Years.Select(year => year.Year == 2025 ? year with { DaysOff = [.. year.DaysOff, dayOff] } : year)] };
        await world.Changes.ConfirmAsync(changed, new Registry.CalendarNote("CV 88/UBND", "A", "Ngập lụt"), (await world.Changes.ForetellAsync(changed)).Confirmation);
        world.JumpTo("2025-03-12 11:00");

        Assert.Equal(asOf, await world.PastBoardAsync(At("2025-03-12 10:15"), null));
        Assert.Equal(knownAt, await world.PastBoardAsync(null, At("2025-03-12 10:15")));
        Assert.NotEqual(asOf.Split('\n')[^1], (await world.PastBoardAsync(At("2025-03-12 11:00"), null)).Split('\n')[^1]);
    }
}
