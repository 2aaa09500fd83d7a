using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Calendars;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Tests.Areas;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;
using CchcLive.TestSupport;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Calendars;

/// <summary>On Wednesday 12/03/2025 at 10:00 it becomes known that Monday 10/03 was a day off (D§6.4).</summary>
public sealed class CalendarChangeTests(PostgresServer postgres)
{
    private static readonly CalendarNote Note = new("CV 88/UBND", "Nguyễn Văn A", "Ngập lụt");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AChange_MovesWhatItListed_AndStaysMovedAfterCrashAndRestart(bool onPostgres)
    {
        if (onPostgres) Assert.SkipWhen(PostgresServer.MissingReason is not null, PostgresServer.MissingReason ?? "");
        await using var world = await World.StartAsync(database: onPostgres ? await postgres.CreateDatabaseAsync() : null);
        await TellAsync(world);
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 2);
        await world.ShowsAsync(Justice, BoardWindow.Month, Measure.ProcessedLate, 1);
        var before = await world.SettledAsync();

        var foretold = await world.Changes.ForetellAsync(WithDayOff());
        Assert.Equal(["late", "soon"], foretold.Moves.Select(move => move.Code));
        Assert.Equal([("2025-03-11 17:00", "2025-03-12 17:00"), ("2025-03-12 17:00", "2025-03-13 17:00")], foretold.Moves.Select(move => (Local(move.OldDue), Local(move.NewDue))));
        Assert.Equal((2, 0, 1), (foretold.Totals.Moved, foretold.Totals.TurnLate, foretold.Totals.CeaseLate));
        Assert.Equal(new UnitTotals(Justice, 2, 0, 1), Assert.Single(foretold.Totals.Units));
        Assert.Equal(before, await world.SettledAsync());

        var done = await world.Changes.ConfirmAsync(WithDayOff(), Note, foretold.Confirmation);
        Assert.Equal(foretold.Moves, done!.Moves);
        await world.ShowsAsync(Justice, BoardWindow.Now, Measure.OpenLate, 1);
        await world.ShowsAsync(Justice, BoardWindow.Month, Measure.ProcessedLate, 1);
        var after = await world.SettledAsync();
        Assert.NotEqual(before, after);
        Assert.Empty(await world.RecountAsync());

        await world.CrashAsync();
        Assert.Equal(after, await world.SettledAsync());
        await world.RestartAsync();
        Assert.Equal(after, await world.SettledAsync());
        Assert.Empty(await world.RecountAsync());
        Assert.Equal(["2025-03-12 17:00", "2025-03-13 17:00", "2025-03-11 17:00", "2025-03-11 17:00"], await DuesAsync(world, "late", "soon", "ended", "given"));
    }

    [Fact]
    public async Task AChange_IsJournaledWithWhoWhyAndWhatItMoved()
    {
        await using var world = await World.StartAsync();
        await TellAsync(world);
        await ChangeAsync(world, WithDayOff());

        await world.RestartAsync();

        var (entry, calendar) = world.Registry.Calendars[^1];
        Assert.Equal(("CV 88/UBND", "Nguyễn Văn A", "Ngập lụt"), (entry.Document, entry.By, entry.Reason));
        Assert.Equal((2, 0, 1), (entry.Effect!.Moved, entry.Effect.TurnLate, entry.Effect.CeaseLate));
        Assert.Equal(world.Clock.GetUtcNow(), entry.InForceFrom);
        Assert.Equal((2, 1), (calendar.Version, calendar.Previous!.Version));
        Assert.Equal("shipped with the program", world.Registry.Calendars[0].Entry.Reason);
    }

    [Fact]
    public async Task WhatIsToldAfterTheChange_IsJudgedByWhenItOccurred()
    {
        await using var world = await World.StartAsync();
        await TellAsync(world);
        await ChangeAsync(world, WithDayOff());

        await world.SendAsync(Term("new", 6));
        await world.SendAsync(Completed("late", "2025-03-12 09:30"));
        world.JumpTo("2025-03-12 11:00");
        await world.SendAsync(Completed("soon", "2025-03-12 10:30"));

        Assert.Equal(["2025-03-12 17:00", "2025-03-11 17:00", "2025-03-13 17:00"], await DuesAsync(world, "new", "late", "soon"));
        Assert.Empty(await world.RecountAsync());
    }

    [Fact]
    public async Task AFigureOfAnEarlierInstant_IsWhatItWasThen()
    {
        await using var world = await World.StartAsync();
        await TellAsync(world);
        var query = new BoardQuery(Shipped.District, null, null, At("2025-03-12 09:00"), "bao-cao-06", UnitRole.Handling, Domain.Shards.Dimension.Unit);
        var before = (await world.Boards.CountAsync(query)).Total;

        await ChangeAsync(world, WithDayOff());

        Assert.Equal(before, (await world.Boards.CountAsync(query)).Total);
        Assert.Equal(2, before[(int)Measure.OpenLate]);
        Assert.Equal(1, (await world.Boards.CountAsync(query with { AsOf = null })).Total[(int)Measure.OpenLate]);
    }

    [Fact]
    public async Task AConfirmationOfAnotherFileOrOfAnOlderRegistry_ChangesNothing()
    {
        await using var world = await World.StartAsync();
        var foretold = await world.Changes.ForetellAsync(WithDayOff());
        Assert.Null(await world.Changes.ConfirmAsync(WithDayOff() with { Name = "Lịch khác" }, Note, foretold.Confirmation));
        await world.AddOrgAsync(Shipped.BinhTan.With([OrgChangeTests.Unit("bt-to-moi", Shipped.District)]));
        Assert.Null(await world.Changes.ConfirmAsync(WithDayOff(), Note, foretold.Confirmation));
        Assert.Single(world.Registry.Calendars);
    }

    [Fact]
    public async Task AChangeThatIsSentAgain_IsRefusedSinceItsVersionIsInUse()
    {
        await using var world = await World.StartAsync();
        world.Store.Commits = Failing.AfterCommit;
        await Assert.ThrowsAsync<JournalUnavailableException>(() => ChangeAsync(world, WithDayOff()));
        world.Store.Commits = Failing.Never;

        await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await world.WhileTimePassesAsync(ChangeAsync(world, WithDayOff()));
            await world.WhileTimePassesAsync(ChangeAsync(world, WithDayOff()));
        });

        Assert.Equal([1, 2], world.Registry.Calendars.Select(version => version.Calendar.Version));
    }

    [Fact]
    public async Task ACalendarThatIsNotKnown_IsThereSinceEver_AndUnitsMayNameIt()
    {
        await using var world = await World.StartAsync();
        var calendar = Shipped.Office.Definition! with { Id = "phuong-ngap" };
        var foretold = await world.Changes.ForetellAsync(calendar);
        Assert.Empty(foretold.Moves);
        await world.Changes.ConfirmAsync(calendar, Note, foretold.Confirmation);

        await world.AddOrgAsync(Shipped.BinhTan.With([OrgChangeTests.Unit("bt-to-moi", Shipped.District) with { CalendarId = "phuong-ngap" }]));
        await world.RestartAsync();

        Assert.Equal(("phuong-ngap", 0L), (world.Registry.CalendarOf("bt-to-moi").Id, world.Registry.CalendarOf("bt-to-moi").InForceFrom));
        Assert.Null(world.Registry.Calendars[^1].Entry.InForceFrom);
    }

    [Fact]
    public async Task TheIdOfAllDays_IsRefused()
    {
        await using var world = await World.StartAsync();
        var refused = await Assert.ThrowsAsync<FormatException>(() => world.Changes.ForetellAsync(Shipped.Office.Definition! with { Id = "all-days" }));
        Assert.StartsWith("$.id:", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProgramThatShipsALaterVersion_ChangesNothingByItself()
    {
        await using var world = await World.StartAsync();
        await TellAsync(world);
        var before = await world.SettledAsync();

        world.ShippedCalendars = [WorkingCalendar.From(WithDayOff())];
        await world.RestartAsync();

        Assert.Equal(before, await world.SettledAsync());
        Assert.Equal(1, world.Registry.CalendarOf(Justice).Version);
        Assert.Equal(2, Assert.Single(await world.Registry.AdoptAsync()).Version);
        Assert.Single(world.Registry.Calendars);
    }

    /// <summary>Two open dossiers with a term, one of them late; one that ended late; one whose due date the source gave.</summary>
    private static Task TellAsync(World world) => world.SendAllAsync(
    [
        Term("soon", 7), Term("late", 6), Term("ended", 6), Completed("ended", "2025-03-12 08:00"), Received("given", Justice, "2025-03-03 09:00", "2025-03-11 17:00"),
    ]);

    private static DossierEvent Term(string code, long days) => Received(code, Justice, "2025-03-03 09:00", null, FieldValue.Of(FieldId.LegalDuration, days));

    private static CalendarDefinition WithDayOff()
    {
        var calendar = Shipped.Office.Definition!;
        return calendar with
        {
            Version = 2,
            Years = [.. calendar.Years.Select(year => year.Year == 2025
                ? year with { DaysOff = [.. year.DaysOff, new DayOff(new DateOnly(2025, 3, 10), DayOffKind.OneOff, "Ngập lụt", "CV 88/UBND", false)] }
                : year)],
        };
    }

    private static async Task<CalendarChange> ChangeAsync(World world, CalendarDefinition calendar) =>
        (await world.Changes.ConfirmAsync(calendar, Note, (await world.Changes.ForetellAsync(calendar)).Confirmation))!;

    private static async Task<string[]> DuesAsync(World world, params string[] codes) =>
        [.. (await Task.WhenAll(codes.Select(code => world.Boards.FindAsync(code, null)))).Select(file => Local(file!.Line.DueLawful))];

    private static string Local(long ticks) => new DateTime(ticks).AddHours(7).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
