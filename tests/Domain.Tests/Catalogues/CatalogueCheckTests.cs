using System.Text;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Tests.Catalogues;

public sealed class CatalogueCheckTests
{
    private static readonly DateOnly Day = new(2026, 3, 12);

    public static TheoryData<ICatalogueItem, string> Faulty { get; } = new()
    {
        { new Cause("có dấu", "x"), "code" },
        { new Cause("x", " "), "name" },
        { new Cause("x", "hai\ndòng"), "name" },
        { new Cause("x", "x", From: Day, Until: Day.AddDays(-1)), "until" },
        { new GenericPhrases("x", -1, []), "minimumLength" },
        { new GenericPhrases("x", 0, ["…"]), "texts" },
        { new SensitiveProcedure("MP-*-1", "x"), "code" },
        { new SensitiveProcedure("MP-1", ""), "basis" },
        { new Target("x", "on-time", TargetOperator.Ge, -1, "QĐ 1"), "value" },
        { new Target("x", "on-time", TargetOperator.Ge, 1, ""), "document" },
        { new Target("x", "on-time", TargetOperator.Ge, 1, "QĐ 1", Place: "quận a"), "place" },
        { new Officer("a|b", "A", "x", "unit-a"), "id" },
        { new Officer("cb-1", "", "x", "unit-a"), "name" },
        { new Officer("cb-1", "A", "x", ""), "unit" },
        { Figure() with { Id = "a b" }, "id" },
        { Figure() with { Place = "27439" }, "place" },
        { Figure() with { Until = Day.AddDays(-1) }, "until" },
        { Figure() with { Numerator = 11 }, "numerator" },
        { Figure() with { Numerator = null }, "numerator" },
        { Figure() with { Denominator = null }, "denominator" },
        { Figure() with { Numerator = -1 }, "numerator" },
        { Figure() with { Value = 0.9m }, "value" },
        { Figure() with { Numerator = null, Denominator = null, Value = -1 }, "value" },
        { Figure() with { Numerator = null, Denominator = null, Value = 98 }, "value" },
        { Figure() with { Indicator = "766-portal", Numerator = null, Denominator = null, Value = 101 }, "value" },
        { Figure() with { Indicator = "766-portal" }, "value" },
        { Figure() with { Indicator = "no-such" }, "indicator" },
        { Figure() with { Document = "" }, "document" },
        { new PublicationRule { Area = "27439" }, "area" },
        { new PublicationRule { Area = "*", MinimumCell = 0 }, "minimumCell" },
        { new PublicationRule { Area = "*", RetentionMonths = 0 }, "retentionMonths" },
        { new PublicationRule { Area = "*", DraftRule = new DraftRule(DraftDay.DayOfMonth) }, "draftRule.day" },
        { new PublicationRule { Area = "*", DraftRule = new DraftRule(DraftDay.LastWeek, 3) }, "draftRule.day" },
        { new PublicationRule { Area = "*", Individuals = new IndividualsRule("", "QĐ 2", Day, 10) }, "individuals.legalBasis" },
        { new PublicationRule { Area = "*", Individuals = new IndividualsRule("NĐ 1", "", Day, 10) }, "individuals.decision" },
        { new PublicationRule { Area = "*", Individuals = new IndividualsRule("NĐ 1", "QĐ 2", default, 10) }, "individuals.noticeOn" },
        { new PublicationRule { Area = "*", Individuals = new IndividualsRule("NĐ 1", "QĐ 2", Day, 0) }, "individuals.replyDays" },
        { new PublicationRule { Area = "*", Individuals = new IndividualsRule("NĐ 1", "QĐ 2", Day, 10, Day.AddDays(10)) }, "individuals.from" },
        { new PublicationRule { Area = "*", Letterhead = Letterhead.Empty with { Recipients = [""] } }, "letterhead.recipients" },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void AFault_NamesCatalogueItemAndField(ICatalogueItem item, string field)
    {
        var fault = Assert.Single(CatalogueCheck.FaultsOf(CatalogueSet.Empty, CatalogueChange.Of(item)));
        Assert.Equal((item.Kind.Name(), item.Key, field), (fault.Kind, fault.Item, fault.Field));
    }

    [Fact]
    public void AllFaults_AreToldAtOnce()
    {
        var refused = Assert.Throws<CatalogueException>(() => CatalogueCheck.ThrowIfFaulty(CatalogueSet.Empty, CatalogueChange.Of(new Cause("", ""), new Officer("cb-1", "A", "", ""))));
        Assert.Equal(["causes code", "causes name", "officers position", "officers unit"], refused.Faults.Select(fault => $"{fault.Kind} {fault.Field}"));
        Assert.Contains("causes, name: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoItemsOfOneSubject_MayNotHoldOnOneDay()
    {
        var known = CatalogueSet.Empty.With(CatalogueChange.Of(new Cause("x", "A")));
        var next = new Cause("x", "B", From: Day);
        Assert.Equal("x|2026-03-12", Assert.Single(CatalogueCheck.FaultsOf(known, CatalogueChange.Of(next))).Item);
        Assert.Empty(CatalogueCheck.FaultsOf(known, CatalogueChange.Of(new Cause("x", "A", Until: Day.AddDays(-1)), next)));
        Assert.Empty(CatalogueCheck.FaultsOf(known, new CatalogueChange([next], [new RemovedItem(CatalogueKind.Causes, "x")])));
        Assert.Contains("2 lần", Assert.Single(CatalogueCheck.FaultsOf(CatalogueSet.Empty, CatalogueChange.Of(next, next))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoFigures_MayNotSayTheSame_ButMayBeOfMonthAndQuarter()
    {
        var known = CatalogueSet.Empty.With(CatalogueChange.Of(Figure()));
        Assert.Contains("“x|2026-03-12”", Assert.Single(CatalogueCheck.FaultsOf(known, CatalogueChange.Of(Figure() with { Id = "y" }))).Message, StringComparison.Ordinal);
        Assert.Empty(CatalogueCheck.FaultsOf(known, CatalogueChange.Of(Figure() with { Id = "y", Until = Day.AddDays(80) })));
        Assert.Empty(CatalogueCheck.FaultsOf(known, CatalogueChange.Of(Figure() with { Denominator = 12 })));
        Assert.Empty(CatalogueCheck.FaultsOf(known, CatalogueChange.Of(Figure() with { Numerator = 0, Denominator = 0 })));
    }

    [Fact]
    public void WhatIsNotThere_CannotBeRemoved() =>
        Assert.Equal("y", Assert.Single(CatalogueCheck.FaultsOf(CatalogueSet.Empty, new CatalogueChange([], [new RemovedItem(CatalogueKind.Causes, "y")]))).Item);

    [Theory]
    [InlineData("""{"a":1}""", "causes: ")]
    [InlineData("""[{"code":"x"}]""", "causes, “mục thứ 1”: ")]
    [InlineData("""[{"code":"x","name":"X"},{"code":"y","name":null}]""", "causes, “mục thứ 2”, name: ")]
    [InlineData("""[{"code":"x","name":"X","from":"12/03/2026"}]""", "causes, “mục thứ 1”, from: ")]
    [InlineData("""[{"code":"x","name":"X","colour":"red"}]""", "causes, “mục thứ 1”, colour: ")]
    [InlineData("""[null]""", "causes, “mục thứ 1”: ")]
    [InlineData("[", "causes: ")]
    [InlineData("""[{"code":"x","name":"\ud800"}]""", "causes: ")]
    public void AList_ThatCannotBeRead_NamesItemAndField(string json, string expected)
    {
        var refused = Assert.Throws<CatalogueException>(() => CatalogueJson.ReadList(CatalogueKind.Causes, Encoding.UTF8.GetBytes(json)));
        Assert.StartsWith(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATarget_IsMet_AsItsOperatorSays()
    {
        bool[] Met(TargetOperator by) => [.. new[] { 0.97m, 0.98m, 0.99m }.Select(new Target("x", "on-time", by, 0.98m, "QĐ 1").IsMetBy)];
        Assert.Equal([false, false, true], Met(TargetOperator.Gt));
        Assert.Equal([false, true, true], Met(TargetOperator.Ge));
        Assert.Equal([true, false, false], Met(TargetOperator.Lt));
        Assert.Equal([true, true, false], Met(TargetOperator.Le));
        Assert.Equal([false, true, false], Met(TargetOperator.Eq));
    }

    private static ImportedFigure Figure() => new("x", "feedback-on-time", "unit-a", Day, Day.AddDays(30), 9, 10, null, "CV 1");
}
