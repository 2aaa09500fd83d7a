using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Publications;

/// <summary>What a draft says of a month.</summary>
public sealed class DraftTests
{
    [Fact]
    public async Task ADraft_ListsWhatWasLateInThePeriod_AsKnownAtTheCutOff()
    {
        await using var world = await Months.WorldAsync();
        await world.SendAllAsync(Months.Lives());
        await world.SendAsync(Event(Verb.ExplanationFiled, "H-1002", "2025-03-19 09:00", Name(FieldId.ReasonCode, "nhan-su"))); // after the period, before the cut-off
        await world.SendAsync(Completed("H-1002", "2025-03-18 09:00")); // ended after the period: open at its end
        var draft = await world.DraftedAsync();

        Assert.Equal(["H-1002", "H-1001"], draft.Dossiers.OrderBy(line => line.UnitId).ThenByDescending(line => line.DueOn).Select(line => line.Code));
        var (ended, open) = (draft.Dossiers.Single(line => line.Code == "H-1001"), draft.Dossiers.Single(line => line.Code == "H-1002"));
        Assert.Equal((new DateOnly(2025, 3, 6), 3, 3), (ended.EndedOn, ended.WorkingDaysLate, ended.CalendarDaysLate));
        Assert.Equal((new DateOnly(2025, 3, 7), NoticeBucket.BeforeDue, false), (ended.NextDueOn, ended.NoticeBucket, ended.Explained));
        Assert.Equal((null, 4, 4, NoticeBucket.None, true), (open.EndedOn, open.WorkingDaysLate, open.CalendarDaysLate, open.NoticeBucket, open.Explained));
        Assert.Equal(("H-1002", new DateOnly(2025, 3, 12), new DateOnly(2025, 3, 28)), Assert.Single(draft.Supplements) is var line ? (line.Code, line.AskedOn, line.Deadline) : default);

        var total = draft.Totals[0];
        Assert.Equal((4, 2, 1, 1, 1, 2, 1, 1), (total.ToHandle, total.Processed, total.LateEnded, total.LateOpen, total.OnTimeCount, total.OnTimeOf, total.Apologised, total.Explained));
        Assert.Equal(draft.Dossiers.Count, total.Late);
        Assert.Equal(total.ToHandle, draft.Units.Where(unit => unit.FieldCode is null).Sum(unit => unit.ToHandle));
        Assert.All(draft.Figures.Concat(draft.FigureTotals), figures => Assert.Null(figures.Broken));
        Assert.Equal(1, draft.FigureTotals[0].OpenUnknown);
        Assert.Equal((Shipped.District, 1, true, new DateOnly(2025, 3, 14), "2025-03-14T23:59:59.9999999+07:00"), (draft.Area, draft.Version, draft.Simulated, draft.TreeDate, $"{draft.JudgedAt:O}"));
        Assert.Contains(draft.Units, unit => unit is { FieldCode: null, ToHandle: 0, Note: not null });
    }

    [Fact]
    public async Task AnEmptyMonth_IsADraftToo()
    {
        await using var world = await Months.WorldAsync();
        await world.SendAsync(Received("H-1", Land, "2025-03-17 09:00", "2025-03-30 17:00"));
        var draft = await world.DraftedAsync();
        Assert.Empty(draft.Dossiers);
        Assert.Equal((0, 0), (draft.Totals[0].ToHandle, draft.Totals[0].Late));
        Assert.Equal(PublicationStage.Published, (await world.PublishAsync()).Stage);
    }

    [Fact]
    public async Task CodesAreMasked_SensitiveProceduresAndRareCausesAreNotTold()
    {
        await using var world = await Months.WorldAsync();
        await world.PutAsync(
            new PublicationRule { Area = Shipped.District, MaskCodes = true }, new SensitiveProcedure("2.0*", "Bệnh tật"), new Cause("nhan-su", "Thiếu nhân sự"), new Cause("may-tinh", "Hỏng máy tính"));
        await world.SendAllAsync(Months.Lives());
        await world.SendAllAsync(Enumerable.Range(0, 3).SelectMany(i => (DossierEvent[])
        [
            Received($"H-200{i}", Justice, "2025-02-20 09:00", "2025-03-03 17:00", Months.Field("ho-tich")), Event(Verb.ExplanationFiled, $"H-200{i}", "2025-03-10 09:00", Name(FieldId.ReasonCode, "may-tinh")),
        ]));
        await world.SendAsync(Event(Verb.ExplanationFiled, "H-1002", "2025-03-19 09:00", Name(FieldId.ReasonCode, "Nguyễn Văn A nghỉ ốm")));
        var draft = await world.DraftedAsync();

        Assert.All(draft.Dossiers, line => Assert.EndsWith("****", line.Code, StringComparison.Ordinal));
        Assert.All(draft.Supplements, line => Assert.Equal("H-****", line.Code));
        Assert.Equal(["1.001", null], draft.Dossiers.Where(line => line.DueOn == new DateOnly(2025, 3, 10) || line.EndedOn is not null).OrderBy(line => line.DueOn).Select(line => line.ProcedureCode));
        Assert.True(draft.Dossiers.Single(line => line.EndedOn is not null) is { CauseWithheld: true, CauseCode: null, CauseName: null });
        Assert.Equal(3, draft.Dossiers.Count(line => line is { CauseCode: "may-tinh", CauseName: "Hỏng máy tính", CauseWithheld: false }));
        Assert.Equal(["may-tinh 3 False", "nhan-su < 3 False", " 1 False"], draft.Causes.Where(line => line.UnitId is null).Select(line => $"{line.CauseCode} {line.Count} {line.Merged}"));
        Assert.Equal(["may-tinh 3 False", " < 3 True"], draft.Causes.Where(line => line.FieldCode == "ho-tich").Select(line => $"{line.CauseCode} {line.Count} {line.Merged}"));
        Assert.DoesNotContain("Nguyễn", System.Text.Encoding.UTF8.GetString(CanonicalJson.Write(draft)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Persons_AreNamedOnlyByRight_ForTheStepTheyWereLateIn_AndNotIfJustified()
    {
        await using var world = await Months.WorldAsync();
        await world.SendAllAsync(Months.Lives());
        FieldValue[] Step(string officer, string due) => [Name(FieldId.OfficerId, officer), Name(FieldId.StepId, "tham-dinh"), FieldValue.Of(FieldId.StepDueAt, Moment.At(At(due)))];
        await world.SendAllAsync(
        [
            Event(Verb.Assigned, "H-1001", "2025-02-21 09:00", Step("cb-1", "2025-02-26 17:00")), // three working days late
            Event(Verb.Assigned, "H-1001", "2025-03-03 09:00", Step("cb-2", "2025-03-07 17:00")), // in time, though the dossier is late
            Event(Verb.Assigned, "H-1002", "2025-02-25 09:00", Step("cb-1", "2025-03-07 17:00")), // justified
            Event(Verb.ExplanationFiled, "H-1002", "2025-03-13 09:00"), Event(Verb.ExplanationReviewed, "H-1002", "2025-03-14 09:00", Name(FieldId.Verdict, "justified")),
            Event(Verb.Assigned, "H-1003", "2025-03-04 09:00", Step("cb-9", "2025-03-05 17:00")), // nobody says who that is
        ]);
        Assert.Null((await world.DraftedAsync()).Individuals);

        await world.PutAsync(
            new Officer("cb-1", "Trần Thị B", "Công chức hộ tịch", Justice), new Officer("cb-2", "Lê Văn C", "Chuyên viên", Justice),
            new PublicationRule { Area = Shipped.District, Individuals = new IndividualsRule("Quy chế 12", "QĐ 34/QĐ-UBND", new DateOnly(2025, 2, 1), 10) });
        var draft = await world.DraftedAsync();

        var line = Assert.Single(draft.Individuals!);
        Assert.Equal(("Trần Thị B", "Công chức hộ tịch", Justice, 1, 3, Verdict.NotReviewed), (line.OfficerName, line.Position, line.UnitId, line.StepsLate, line.WorkingDaysLate, line.Verdict));
        Assert.Equal((1, 1, "QĐ 34/QĐ-UBND"), (draft.IndividualsBasis!.StepsJustified, draft.IndividualsBasis.StepsUnnamed, draft.IndividualsBasis.Decision));
    }

    [Fact]
    public async Task TheCheck_TellsWhatIsMissing_ByUnitAndCode()
    {
        await using var world = await Months.WorldAsync();
        await world.SendAllAsync(Months.Lives());
        await world.DraftedAsync();
        await world.SendAsync(Event(Verb.ExplanationFiled, "H-1001", "2025-03-19 09:00", Name(FieldId.ReasonCode, "lạ")));
        var found = await world.Desk().CheckAsync(Shipped.District, Months.March);

        Assert.Equal(["H-1002"], Codes(PublicationFindingKind.Unexplained));
        Assert.Equal(["H-1002"], Codes(PublicationFindingKind.NoApology));
        Assert.Equal(["H-1001"], Codes(PublicationFindingKind.UnknownCause));
        Assert.Equal((Land, 1), found.Single(one => one.Kind == PublicationFindingKind.DueUnknown) is var unknown ? (unknown.UnitId, unknown.Count) : default);
        Assert.Contains(found, one => one.Kind == PublicationFindingKind.NoData && one.UnitId == AnLac);
        Assert.DoesNotContain(found, one => one.Kind == PublicationFindingKind.BrokenIdentity);
        Assert.Single(found, one => one.Kind == PublicationFindingKind.Outdated);

        IEnumerable<string> Codes(PublicationFindingKind kind) => found.Where(one => one.Kind == kind).SelectMany(one => one.Codes);
    }

    [Fact]
    public async Task WhatCannotBeDrafted_IsRefusedInWords()
    {
        await using var world = await Months.WorldAsync("2025-03-14 09:00");
        Assert.Contains("chưa kết thúc", (await Assert.ThrowsAsync<PublicationException>(() => world.DraftedAsync())).Message, StringComparison.Ordinal);
        Assert.Contains("địa bàn", (await Assert.ThrowsAsync<PublicationException>(() => world.Desk().DraftAsync("khong-co", Months.March.Previous(), Months.Lan))).Message, StringComparison.Ordinal);
        Assert.Contains("chương trình", (await Assert.ThrowsAsync<PublicationException>(() => world.Desk().DraftAsync(Shipped.District, Months.March.Previous(), new("cchc", null)))).Message, StringComparison.Ordinal);
    }
}
