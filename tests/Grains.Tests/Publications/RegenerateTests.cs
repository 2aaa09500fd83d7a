using CchcLive.Domain.Calendars;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Events;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Tests.Areas;
using CchcLive.Grains.Tests.Retention;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal.Verification;
using CchcLive.TestSupport;
using static CchcLive.Grains.Tests.Support.Told;
using RandomHistories = CchcLive.Domain.Tests.Histories.RandomHistories;
using RandomUnits = CchcLive.Domain.Tests.Histories.World;

namespace CchcLive.Grains.Tests.Publications;

/// <summary>Any version is made again from the journal, byte for byte, whatever came later.</summary>
public sealed class RegenerateTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AVersion_IsMadeAgain_ByteForByte_WhateverCameLater(bool onPostgres)
    {
        if (onPostgres) Assert.SkipWhen(PostgresServer.MissingReason is not null, PostgresServer.MissingReason ?? "");
        await using var world = await Months.WorldAsync(database: onPostgres ? await postgres.CreateDatabaseAsync() : null, retentionMonths: 3);
        await world.PutAsync(new Cause("nhan-su", "Thiếu nhân sự"), new PublicationRule { Area = Shipped.District, MinimumCell = 1 });
        await world.SendAllAsync(Months.Lives());
        await world.DraftedAsync();
        await world.PublishAsync();
        var first = await world.VersionAsync(1);
        Assert.Equal(first, await world.RegeneratedAsync(1));

        // late events, an orphan's receipt, corrections, another cause name and rule, another chart, another calendar
        await world.SendAllAsync(Later());
        await world.PutAsync(new Cause("nhan-su", "Thiếu người"), new SensitiveProcedure("1.001", "Bệnh tật"), new PublicationRule { Area = Shipped.District, MaskCodes = true });
        await world.AddOrgAsync(Shipped.BinhTan.With([OrgChangeTests.Unit("bt-to-moi", Shipped.District)]));
        await ChangeCalendarAsync(world);
        Assert.Equal(first, await world.RegeneratedAsync(1));

        await world.Desk().BeginAmendmentAsync(Shipped.District, Months.March, "Hồ sơ đồng bộ muộn", Months.Lan);
        await world.PublishAsync();
        var second = await world.VersionAsync(2);
        Assert.NotEqual(first, second);
        Assert.Contains("Hồ sơ đồng bộ muộn", second, StringComparison.Ordinal);

        await world.CrashAsync();
        await world.BeginDayAsync("2025-09-01", retired: 2); // what was settled long ago leaves memory
        Assert.Equal(first, await world.VersionAsync(1));
        Assert.Equal(first, await world.RegeneratedAsync(1));
        Assert.Equal(second, await world.RegeneratedAsync(2));
        await world.RestartAsync();
        Assert.Equal((first, second), (await world.RegeneratedAsync(1), await world.RegeneratedAsync(2)));
        await foreach (var verdict in JournalVerifier.VerifyAsync(world.Store)) Assert.True(verdict.IsClean, verdict.Detail);
    }

    [Fact]
    public async Task WhatCameAfterTheCutOff_IsACandidate_AndGoesIntoTheAmendment()
    {
        await using var world = await Months.WorldAsync();
        await world.SendAllAsync(Months.Lives());
        await world.DraftedAsync();
        await world.PublishAsync();
        Assert.Empty(await world.Desk().CandidatesAsync(Shipped.District, Months.March));

        await world.SendAllAsync([Received("H-1006", Justice, "2025-03-03 09:00", "2025-03-07 17:00"), Event(Verb.ExplanationFiled, "H-1002", "2025-03-21 09:00")]);
        var candidates = await world.Desk().CandidatesAsync(Shipped.District, Months.March);
        Assert.Contains(candidates, one => one is { List: PublicationList.Dossiers, Kind: DifferenceKind.Added, Key: "H-1006" });
        Assert.Contains(candidates, one => one is { List: PublicationList.Dossiers, Kind: DifferenceKind.Changed, Key: "H-1002" } && one.Members.Contains(new MemberDifference("explained", "false", "true")));

        await world.Desk().BeginAmendmentAsync(Shipped.District, Months.March, "Bổ sung", Months.Lan);
        await world.PublishAsync();
        Assert.Equal(candidates.Select(one => one.Key), (await world.Desk().DifferencesAsync(Shipped.District, Months.March, 1, 2)).Select(one => one.Key));
        Assert.Empty(await world.Desk().CandidatesAsync(Shipped.District, Months.March));
    }

    /// <summary>Plausible and broken lives of dossiers, in any order, some twice: late events, corrections, restatements, orphans.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task RandomMonths_AreMadeAgain_AsTheyWereAtEachCutOff(int seed)
    {
        var histories = new RandomHistories(seed);
        var lives = histories.Dossiers(150);
        var waiting = histories.Resent(lives);
        var october = new PublicationPeriod(2026, 11, PeriodKind.Reporting);
        await using var world = await Months.WorldAsync("2026-11-20 09:00", retentionMonths: 1, org: RandomUnits.Org);
        await world.PutAsync(
            new PublicationRule { Area = Area, Individuals = new IndividualsRule("Quy chế 12", "QĐ 34", new DateOnly(2026, 1, 1), 10) }, new Cause($"{FieldId.ReasonCode}-1", "Thiếu nhân sự"),
            new Officer("cb-1", "Trần Thị B", "Chuyên viên", RandomUnits.Units[0]), new Officer("cb-2", "Lê Văn C", "Chuyên viên", RandomUnits.Units[1]));
        List<byte[]> made = [];
        for (var version = 1; version <= 4; version++)
        {
            var now = waiting.Take(waiting.Count / (5 - version)).ToList();
            waiting.RemoveRange(0, now.Count);
            await world.SendAllAsync(now);
            if (version == 1) await world.Desk().DraftAsync(Area, october, Months.Lan);
            else await world.Desk().BeginAmendmentAsync(Area, october, $"Lần {version}", Months.Lan);
            var hash = (await world.Desk().ReadAsync(Area, october)).Draft!.Hash;
            await world.Desk().SubmitAsync(Area, october, hash, Months.Lan);
            await world.Desk().ApproveAsync(Area, october, hash, Months.Minh);
            await world.Desk().PublishAsync(Area, october, hash, Months.Lan);
            made.Add((await world.Desk().VersionAsync(Area, october, version))!);
            world.JumpTo($"2026-11-2{version} 00:00"); // what is settled leaves memory
        }

        await world.CrashAsync();
        Assert.NotEmpty(CanonicalJson.Read(made[^1]).Dossiers);
        for (var version = 1; version <= made.Count; version++) Assert.Equal(made[version - 1], await world.Desk().RegenerateAsync(Area, october, version));
    }

    private const string Area = RandomUnits.Area;

    private static DossierEvent[] Later() =>
    [
        Received("H-1006", Justice, "2025-03-03 09:00", "2025-03-07 17:00"),
        Event(Verb.ExplanationFiled, "H-1002", "2025-03-21 09:00", Name(FieldId.ReasonCode, "nhan-su")),
        Event(Verb.Returned, "H-1004", "2025-02-15 09:00"),
        Event(Verb.Corrected, "H-1001", "2025-03-21 10:00", Name(FieldId.CorrectsEventId, $"H-1001/{Verb.Completed}/2025-03-06 10:00")) with { Set = FieldSet.Of(FieldValue.Of(FieldId.Time, Moment.At(At("2025-03-03 10:00")))) },
        Event(Verb.Voided, "H-1003", "2025-03-13 11:00"),
    ];

    private static async Task ChangeCalendarAsync(World world)
    {
        var office = Shipped.Office.Definition!;
        var next = office with
        {
            Version = office.Version + 1,
            Years = [.. office.Years.Select(year => year.Year == 2025 ? year with { DaysOff = [.. year.DaysOff, new DayOff(new DateOnly(2025, 3, 11), DayOffKind.OneOff, "Ngập lụt", "CV 88", false)] } : year)],
        };
        Assert.NotNull(await world.Changes.ConfirmAsync(next, new CalendarNote("CV 88", "lan", "Ngập lụt"), (await world.Changes.ForetellAsync(next)).Confirmation));
    }
}
