using System.Globalization;
using CchcLive.Dashboard.Administration.Catalogues;
using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Publications;

namespace CchcLive.Dashboard.Tests.Administration;

/// <summary>Every catalogue is filled in by one form: what it says becomes an item, and an item fills it.</summary>
public sealed class CatalogueFormTests
{
    private static readonly DateOnly From = new(2026, 1, 1);

    private static readonly PublicationRule Rule = new()
    {
        Area = "quan-binh-tan", PeriodKind = PeriodKind.Calendar, DraftRule = new DraftRule(DraftDay.DayOfMonth, 20), MaskCodes = true, MinimumCell = 5, RetentionMonths = 12,
        Individuals = new IndividualsRule("Luật 91", "QĐ 5", new DateOnly(2026, 2, 1), 15),
        Letterhead = new Letterhead("UBND TP", "UBND quận", "Bình Tân", "CHỦ TỊCH", ["- Như trên;", "- Lưu: VT."], "/BC-UBND"), From = From,
    };

    public static TheoryData<ICatalogueItem> Items { get; } =
    [
        new Cause("ban-giao", "Chậm bàn giao", "Late hand-over", "ghi chú", From, From.AddYears(1)),
        new GenericPhrases("mac-dinh", 12, ["do khách quan", "nhiều việc"]),
        new SensitiveProcedure("1.001*", "Đ.7"),
        new Target("dung-han", "on-time", TargetOperator.Ge, 0.98m, "KH 1", "quan-binh-tan", Period: TargetPeriod.Month, From: From),
        new Officer("cb-1", "Nguyễn Thị Lan", "Chuyên viên", "bt-p-an-lac", From),
        Rule,
        new ImportedFigure("pakn", "feedback-on-time", "bt-p-an-lac", From, From.AddDays(30), 9, 10, null, "CV 1"),
        new ImportedFigure("cong", "766-portal", "bt-p-an-lac", From, From.AddDays(30), Value: 91.25m, Document: "Cổng DVCQG", Note: "chụp ngày 01/02"),
    ];

    [Theory]
    [MemberData(nameof(Items))]
    public void AnItem_FillsTheFormThatMakesIt(ICatalogueItem item)
    {
        var form = CatalogueItemForm.Fill("add", item).With("from", item.Validity.From?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        var (read, entries) = CatalogueItemForm.Read(item.Kind, form);
        Assert.False(entries.HasFaults, string.Join(' ', entries.FaultsBeside()));
        Assert.Equal(CatalogueJson.Write(item), CatalogueJson.Write(read!));
    }

    [Fact]
    public void AChangeFromADay_EndsTheOldItemOnTheDayBefore()
    {
        var known = CatalogueSet.Empty.With(CatalogueChange.Of(Rule));
        var form = CatalogueItemForm.Fill(CatalogueChangeForm.Change, Rule).With("key", ((ICatalogueItem)Rule).Key).With("from", "2026-07-01").With("minimumCell", "3");
        var (change, entries) = CatalogueChangeForm.Read(CatalogueKind.PublicationRules, form, known);
        Assert.False(entries.HasFaults, string.Join(' ', entries.FaultsBeside()));
        var after = known.With(change!);
        Assert.Equal((5, 3), (after.RuleOf("quan-binh-tan", new DateOnly(2026, 6, 30)).MinimumCell, after.RuleOf("quan-binh-tan", new DateOnly(2026, 7, 1)).MinimumCell));
    }

    [Fact]
    public void AnOfficerWhoseNameIsNotShown_KeepsIt()
    {
        var officer = new Officer("cb-1", "Nguyễn Thị Lan", "Chuyên viên", "bt-p-an-lac");
        var known = CatalogueSet.Empty.With(CatalogueChange.Of(officer));
        var form = CatalogueItemForm.Fill(CatalogueChangeForm.Change, officer.WithoutName()).With("key", "cb-1").With("from", "2026-07-01").With("position", "Phó trưởng phòng");
        var (change, entries) = CatalogueChangeForm.Read(CatalogueKind.Officers, form, known);
        Assert.Equal(("Nguyễn Thị Lan", "Phó trưởng phòng"), known.With(change!).OfficerOf("cb-1", new DateOnly(2026, 7, 1)) is { } now ? (now.Name, now.Position) : default);
        Assert.Equal("", entries["name"]);
    }

    [Fact]
    public void AFigureOfAnotherPeriod_TakesThePlaceOfTheOneThatWasWrong()
    {
        var figure = new ImportedFigure("pakn", "feedback-on-time", "bt-p-an-lac", From, From.AddDays(30), 9, 10, null, "CV 1");
        var known = CatalogueSet.Empty.With(CatalogueChange.Of(figure));
        var form = CatalogueItemForm.Fill(CatalogueChangeForm.Change, figure).With("key", ((ICatalogueItem)figure).Key).With("from", "2026-02-01").With("until", "2026-02-28").With("numerator", "8");
        var (change, entries) = CatalogueChangeForm.Read(CatalogueKind.Figures, form, known);
        Assert.False(entries.HasFaults, string.Join(' ', entries.FaultsBeside()));
        var after = known.With(change!);
        Assert.Equal((null, 8L), (after.FigureOf("feedback-on-time", "bt-p-an-lac", From, From.AddDays(30)), after.FigureOf("feedback-on-time", "bt-p-an-lac", new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28))!.Numerator!.Value));
    }

    [Theory]
    [InlineData("individuals.decision", "")]
    [InlineData("minimumCell", "ba")]
    [InlineData("individuals.noticeOn", "2026-02-30")]
    public void WhatIsWrong_StandsBesideItsField_AndNothingIsLost(string field, string value)
    {
        var form = CatalogueItemForm.Fill("add", Rule).With(field, value);
        var (item, entries) = CatalogueItemForm.Read(CatalogueKind.PublicationRules, form);
        Assert.Null(item);
        Assert.NotNull(entries.FaultOf(field));
        Assert.Equal(value, entries[field]);
    }

    [Fact]
    public void AnItemThatOverlaps_IsRefusedByItsDay()
    {
        var known = CatalogueSet.Empty.With(CatalogueChange.Of(new Cause("ban-giao", "Chậm bàn giao")));
        var form = Entries.Blank(CatalogueChangeForm.Add, ("code", "ban-giao"), ("name", "Khác"), ("from", "2026-01-01"));
        Assert.NotNull(CatalogueChangeForm.Read(CatalogueKind.Causes, form, known).Entries.FaultOf("from"));
    }

    [Fact]
    public void AnEnd_IsTheLastDay()
    {
        var known = CatalogueSet.Empty.With(CatalogueChange.Of(new Cause("ban-giao", "Chậm bàn giao")));
        var (change, _) = CatalogueChangeForm.Read(CatalogueKind.Causes, Entries.Blank(CatalogueChangeForm.End, ("key", "ban-giao"), ("last", "2026-06-30")), known);
        Assert.Empty(known.With(change!).CausesOn(new DateOnly(2026, 7, 1)));
    }
}
