using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Tests.Catalogues;

public sealed class CatalogueSetTests
{
    private static readonly DateOnly Day = new(2026, 3, 12);

    [Fact]
    public void OfSeveralRules_TheAreasOwnOfTheDay_Wins_ThenTheOneForAll_ThenTheDefaults()
    {
        Assert.Equal((3, null), (CatalogueSet.Empty.RuleOf("quan-a", Day).MinimumCell, CatalogueSet.Empty.RuleOf("quan-a", Day).Individuals));
        var set = Of(Rule("*", 4), Rule("quan-a", 5, until: Day.AddDays(-1)), Rule("quan-a", 6, from: Day));
        Assert.Equal([5, 6, 6, 4], new[] { Day.AddDays(-1), Day, Day.AddYears(1) }.Select(day => set.RuleOf("quan-a", day).MinimumCell).Append(set.RuleOf("quan-b", Day).MinimumCell));
    }

    [Fact]
    public void AnOfficer_IsWhoHeWasOnTheDay()
    {
        var set = Of(
            new Officer("cb-1", "Nguyễn Văn A", "Chuyên viên", "unit-a", null, new DateOnly(2025, 6, 30)),
            new Officer("cb-1", "Nguyễn Văn A", "Phó phòng", "unit-b", new DateOnly(2025, 8, 1)));
        Assert.Equal("unit-a", set.OfficerOf("cb-1", new DateOnly(2025, 6, 30))?.Unit);
        Assert.Equal("Phó phòng", set.OfficerOf("cb-1", Day)?.Position);
        Assert.Null(set.OfficerOf("cb-1", new DateOnly(2025, 7, 15)));
        Assert.Null(set.OfficerOf("cb-2", Day));
        Assert.Null(set.OfficerOf(null, Day));
    }

    [Fact]
    public void ACause_HasItsNewestName_EvenWhenItMayNoLongerBeGiven()
    {
        var set = Of(new Cause("x", "Cũ", Until: new DateOnly(2025, 12, 31)), new Cause("x", "Mới", From: new DateOnly(2026, 1, 1), Until: new DateOnly(2026, 1, 31)));
        Assert.Equal("Mới", set.CauseOf("x")?.Name);
        Assert.Empty(set.CausesOn(Day));
        Assert.Null(set.CauseOf("y"));
        Assert.Null(set.CauseOf(null));
    }

    [Theory]
    [InlineData("1.001699", true)]
    [InlineData("mp-bt-02", true)] // capitals do not matter
    [InlineData("MP-BT", false)]
    [InlineData("1.0016990", false)]
    [InlineData(null, false)]
    public void AProcedure_IsSensitive_ByItsCodeOrByHowItBegins(string? code, bool expected) =>
        Assert.Equal(expected, Of(new SensitiveProcedure("1.001699", "x"), new SensitiveProcedure("MP-BT-*", "x")).IsSensitive(code, Day));

    [Fact]
    public void AProcedure_IsSensitive_OnItsDaysOnly()
    {
        var set = Of(new SensitiveProcedure("1.001699", "x", Day, Day));
        Assert.Equal([false, true, false], new[] { -1, 0, 1 }.Select(days => set.IsSensitive("1.001699", Day.AddDays(days))));
    }

    [Theory]
    [InlineData("Do công việc nhiều.", true)]
    [InlineData("DO CONG VIEC NHIEU!!!", true)]
    [InlineData("do công việc nhiều, vì lý do khách quan", true)]
    [InlineData("  Vì   lý do khách quan ", true)]
    [InlineData("bận", true)] // too short
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData("Do công việc nhiều, chờ Chi cục Thuế xác định nghĩa vụ", false)]
    [InlineData("Chờ trích đo địa chính của thửa 12", false)]
    public void AnExplanation_SaysNothing_WhenAllItsPartsDo_OrItIsTooShort(string? text, bool expected) =>
        Assert.Equal(expected, Of(new GenericPhrases("x", 8, ["Do công việc nhiều", "vì lý do khách quan"])).IsGeneric(text));

    [Fact]
    public void AFigure_IsThatOfItsPeriodAndPlace_AndOfNoOther()
    {
        var set = Of(new ImportedFigure("x", "feedback-on-time", "unit-a", Day, Day.AddDays(30), 9, 10, null, "CV 1"), new ImportedFigure("y", "feedback-on-time", "unit-a", Day, Day.AddDays(90), 20, 40, null, "CV 2"));
        Assert.Equal(["CV 1", "CV 2", null], new[] { 30, 90, 60 }.Select(days => set.FigureOf("feedback-on-time", "unit-a", Day, Day.AddDays(days))?.Document));
        Assert.Null(set.FigureOf("feedback-on-time", "unit-b", Day, Day.AddDays(30)));
        Assert.Null(set.FigureOf("feedback-satisfied", "unit-a", Day, Day.AddDays(30)));
    }

    [Fact]
    public void PutAndRemove_TouchWhatTheyName_AndSayWhatTheyDid()
    {
        var set = Of(new Cause("a", "A"), new Cause("b", "B"), new Cause("c", "C"));
        var change = new CatalogueChange([new Cause("b", "B2"), new Cause("c", "C"), new Cause("d", "D")], [new RemovedItem(CatalogueKind.Causes, "a")]);
        var differences = set.DifferencesOf(change);
        Assert.Equal(["a: A > ", "b: B > B2", "d:  > D"], differences.Select(one => $"{one.Key}: {(one.Before as Cause)?.Name} > {(one.After as Cause)?.Name}"));
        var next = set.With(change);
        Assert.Equal(["B2", "C", "D"], next.Causes.Select(cause => cause.Name));
        Assert.Equal((1, 2), (set.Version, next.Version));
        Assert.Empty(next.DifferencesOf(CatalogueChange.Of(new Cause("d", "D"))));
    }

    [Fact]
    public void Replace_RemovesTheOthersOfTheCatalogue_AndOfNoOther()
    {
        var set = Of(new Cause("a", "A"), new Cause("b", "B"), new SensitiveProcedure("p", "x"));
        var next = set.With(CatalogueChange.Replace(set, CatalogueKind.Causes, [new Cause("b", "B"), new Cause("c", "C")]));
        Assert.Equal(["b", "c"], next.Causes.Select(cause => cause.Code));
        Assert.Single(next.SensitiveProcedures);
    }

    [Fact]
    public void Individuals_AreNamed_OnlyAfterTheDaysToReply()
    {
        var rule = new IndividualsRule("NĐ 1", "QĐ 2", new DateOnly(2026, 3, 1), 10);
        Assert.Equal([false, true], new[] { 11, 12 }.Select(day => rule.HoldsOn(new DateOnly(2026, 3, day))));
        Assert.Equal([true, false], new[] { 20, 21 }.Select(day => (rule with { Until = new DateOnly(2026, 3, 20) }).HoldsOn(new DateOnly(2026, 3, day))));
    }

    private static CatalogueSet Of(params ICatalogueItem[] items) => CatalogueSet.Empty.With(CatalogueChange.Of(items));

    private static PublicationRule Rule(string area, int cell, DateOnly? from = null, DateOnly? until = null) => new() { Area = area, MinimumCell = cell, From = from, Until = until };
}
