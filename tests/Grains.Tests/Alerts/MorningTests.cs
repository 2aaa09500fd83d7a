using CchcLive.Domain.Alerts;
using CchcLive.Domain.Events;
using CchcLive.Grains.Alerts;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Alerts;

/// <summary>Each working morning: what goes late at the next opening, and what became of what was said the morning before.</summary>
public sealed class MorningTests
{
    [Fact]
    public async Task WhatGoesLateTomorrow_IsNoticedAtTheOpening_AndTheNextMorningSaysHowManyWereSaved()
    {
        var hook = new HeardChannel("truc-ban");
        await using var world = await AlertWorld.StartAsync("2025-03-12 07:00", new AlertSettings(), [], hook);
        await world.SendAllAsync(
        [
            Received("H-1", Justice, "2025-03-03 09:00", "2025-03-12 17:00", Name(FieldId.OfficerId, "cb-1")), Received("H-2", Justice, "2025-03-03 09:00", "2025-03-12 17:00"),
            Received("H-3", Justice, "2025-03-03 09:00", "2025-03-12 17:00"), Received("H-4", Justice, "2025-03-03 09:00", "2025-03-13 17:00"),
        ]);
        await world.SettledAsync();
        await world.LookAsync();
        Assert.Empty((await world.BookAsync()).Mornings);

        world.JumpTo("2025-03-12 07:30");
        await world.HearsAsync(hook, 1);
        var notice = (await world.BookAsync()).Mornings[(new DateOnly(2025, 3, 12), Justice)];
        Assert.Equal(["H-1 cb-1", "H-2 ", "H-3 "], notice.Dossiers.Select(dossier => $"{dossier.Code} {dossier.Officer}"));
        Assert.False(notice.IsLate);
        Assert.Equal((Justice, 3), hook.Heard[0].Morning!.Units.Select(unit => (unit.Unit, unit.Dossiers)).Single());
        Assert.Null(hook.Heard[0].Morning!.Before);

        await world.SendAllAsync([Completed("H-1", "2025-03-12 07:32"), Event(Verb.SupplementRequested, "H-2", "2025-03-12 07:33", FieldValue.Of(FieldId.ApplicantDeadline, Moment.At(At("2025-03-28 17:00"))))]);
        await world.CrashAsync();
        await world.LookAsync();
        Assert.Single(hook.Heard);
        world.JumpTo("2025-03-13 07:31");
        await world.HearsAsync(hook, 2);
        var mornings = (await world.BookAsync()).Mornings;
        Assert.Equal(new MorningOutcome(Ended: 1, Waiting: 1, Late: 1, Gone: 0), mornings[(new DateOnly(2025, 3, 12), Justice)].Outcome);
        Assert.Equal((2, 3), hook.Heard[1].Morning!.Before is { } before ? (before.Saved, before.Of) : default);
        Assert.Equal(["H-4"], mornings[(new DateOnly(2025, 3, 13), Justice)].Dossiers.Select(dossier => dossier.Code));
    }

    [Fact]
    public async Task AfterDowntime_TodaysNoticeIsMadeOnce_AndMarked_ThoseOfDaysPastAreNot()
    {
        var hook = new HeardChannel("truc-ban");
        await using var world = await AlertWorld.StartAsync("2025-03-12 08:00", new AlertSettings(), [], hook);
        await world.SendAllAsync([Received("H-1", Justice, "2025-03-03 09:00", "2025-03-12 17:00"), Received("H-2", Justice, "2025-03-03 09:00", "2025-03-17 17:00"), Completed("H-1", "2025-03-12 07:50")]);
        await world.SettledAsync();
        await world.LookAsync();
        world.Clock.Set(At("2025-03-17 10:00"));
        await world.CrashAsync();
        await world.HearsAsync(hook, 1);
        await world.LookAsync();
        var mornings = (await world.BookAsync()).Mornings.Where(one => one.Key.Unit == Justice).Select(one => (one.Key.Date, one.Value.IsLate, one.Value.Dossiers.Count, IsKnown: one.Value.Outcome is not null));
        Assert.Equal([(new DateOnly(2025, 3, 12), true, 0, true), (new DateOnly(2025, 3, 17), true, 1, false)], mornings);
        Assert.Single(hook.Heard);

        world.JumpTo("2025-03-17 20:00");
        await world.LookAsync();
        world.JumpTo("2025-03-22 09:00"); // a Saturday
        await world.LookAsync();
        Assert.DoesNotContain((await world.BookAsync()).Mornings.Keys, key => key.Date > new DateOnly(2025, 3, 17));
    }
}
