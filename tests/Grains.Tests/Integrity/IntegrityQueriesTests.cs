using CchcLive.Domain.Events;
using CchcLive.Domain.Integrity;
using CchcLive.Grains.Integrity;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Tests.Publications;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Integrity;

/// <summary>Suspicious changes, asked of all shards of a district.</summary>
public sealed class IntegrityQueriesTests
{
    private static readonly IntegrityThresholds Thresholds = new()
    {
        Id = "test", Version = 1, Source = "test", BackdatedAfterHours = 24, BackdatedWithinDays = 10, MonthEndHours = 1, MassLeast = 4, MassTimes = 5,
    };

    [Fact]
    public async Task WhatWasChangedAfterItsPublication_IsListed_WithEveryOtherRuleItBreaks()
    {
        await using var world = await Months.WorldAsync();
        await world.SendAllAsync(Months.Lives());
        await world.DraftedAsync();
        await world.PublishAsync();
        var correction = Event(Verb.Corrected, "H-1001", "2025-03-21 09:00", Name(FieldId.CorrectsEventId, "H-1001/Received/2025-02-20 09:00"), Name(FieldId.By, "cb-1"))
            with { Set = FieldSet.Of(FieldValue.Of(FieldId.DueAt, Moment.At(At("2025-03-07 17:00")))) };
        await world.SendAsync(correction);
        // an unpublished dossier's correction is no change after publication
        await world.SendAsync(correction with { Code = "H-1005", Id = "c-5", Fields = FieldSet.Of(Name(FieldId.CorrectsEventId, "H-1005/Received/2025-03-15 09:00")) });

        world.JumpTo("2025-03-24 09:00");
        var board = await Queries(world).ReadAsync(March());
        Assert.Equal(
            ["ChangedAfterPublication H-1001 quan-binh-tan 2025-03", "CorrectionWithoutApprover H-1001 ", "CorrectionWithoutReason H-1001 ", "DueChangedAfterExpiry H-1001 "],
            board.Lines.Where(line => line.Code == "H-1001").Select(line => $"{line.Rule} {line.Code} {line.Publication}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(board.Lines, line => line is { Code: "H-1005", Rule: IntegrityRule.ChangedAfterPublication });
        Assert.Equal(board.Lines.Count, board.Count);
        var due = board.Lines.Single(line => line is { Code: "H-1001", Rule: IntegrityRule.DueChangedAfterExpiry });
        Assert.Equal(("cb-1", Justice, "2025-03-03T17:00:00+07:00", "2025-03-07T17:00:00+07:00"), (due.By, due.Unit, due.Changes[0].Was, due.Changes[0].Is));

        foreach (var rule in IntegrityRules.All)
        {
            var some = await Queries(world).ReadAsync(March() with { Rule = rule, Unit = Justice });
            Assert.Equal((board.CountOf(rule, Justice), some.Lines.Count), (some.Count, some.Count));
        }

        Assert.Equal(4, (await Queries(world).OfAsync("H-1001")).Count);
        Assert.Empty((await Queries(world).ReadAsync(March() with { To = new DateOnly(2025, 3, 20) })).Lines);
        Assert.DoesNotContain((await Queries(world).ReadAsync(March() with { Place = Land })).Lines, line => line.Code == "H-1001");
    }

    [Fact]
    public async Task ManyEndsInTheLastHourOfAMonth_AreOneFinding_OverAllShards()
    {
        await using var world = await World.StartAsync("2025-03-03 09:00");
        var all = Enumerable.Range(1, 6).ToList();
        await world.SendAllAsync(all.Select(n => Received(Code(n), Justice, "2025-03-03 09:00", "2025-04-10 17:00", Name(FieldId.OfficerId, "cb-7"))));
        world.JumpTo("2025-03-31 23:30");
        await world.SendAllAsync([Completed(Code(1), "2025-03-05 09:00"), .. all.Skip(1).Select(n => Completed(Code(n), "2025-03-31 16:3" + n))]);
        world.JumpTo("2025-04-02 09:00");
        var line = Assert.Single((await Queries(world).ReadAsync(March())).Lines);
        Assert.Equal((IntegrityRule.MassCompletion, "cb-7", Justice, 5), (line.Rule, line.By, line.Unit, line.Dossiers));
        Assert.Empty((await Queries(world).ReadAsync(March() with { From = new DateOnly(2025, 4, 1), To = new DateOnly(2025, 4, 2) })).Lines);
    }

    [Fact]
    public async Task ADossierThatChangesAfterTheFirstQuestion_IsFollowed()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await world.SendAsync(Received(Code(1), Justice, "2025-03-03 09:00", "2025-03-11 17:00"));
        Assert.Empty((await Queries(world).ReadAsync(March())).Lines);
        await world.SendAsync(Event(Verb.Voided, Code(1), "2025-03-12 09:00"));
        Assert.Equal(3, (await Queries(world).ReadAsync(March())).Count); // late and removed, without reason, without approver
    }

    private static IntegrityQuery March() => new(Shipped.District, new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31));

    private static IntegrityQueries Queries(World world) => new(world.Grains, world.Registry, world.Service<PublicationJournal>(), Thresholds, world.Settings);
}
