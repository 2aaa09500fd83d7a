using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Directives;

/// <summary>Verdicts on figures made by hand: a unit passes a target about each field only if every field passes.</summary>
public sealed class TargetAssessmentTests
{
    private static readonly TargetDays Days = new(new(2025, 3, 1), new(2025, 3, 31), new(2025, 3, 12), 8, 13);
    private static readonly Target EachField = new("a", "on-time", TargetOperator.Gt, 0.98m, "KH 1", Field: "*");
    private static readonly CountedCells Cells = new(
    [
        ("p1", "Đất đai", OnTime(99, 1)), ("p1", "Hộ tịch", OnTime(200, 0)), ("p2", "Đất đai", OnTime(100, 0)), ("p2", "Hộ tịch", OnTime(4, 1)), ("p3", "", OnTime(50, 0)), ("p4", "Đất đai", OnTime(49, 1)),
    ]);

    [Theory]
    [InlineData("p1", Verdict.Met, false, "")]
    [InlineData("p2", Verdict.Missed, true, "Hộ tịch")] // on five dossiers only: it fails, and is listed apart
    [InlineData("p3", Verdict.Met, false, "")] // a field without a name is one too
    [InlineData("p4", Verdict.Missed, false, "Đất đai")] // 98.00 % exactly
    [InlineData("p5", Verdict.NoData, false, "")] // no dossier: neither
    public void EveryFieldMustPass(string unit, Verdict verdict, bool isSmall, string failing)
    {
        var standing = Assessment(EachField).Judge(unit, Cells.Of(new HashSet<string> { unit }), CountedCells.None);
        Assert.Equal((verdict, isSmall, failing), (standing.Verdict, standing.IsSmall, string.Join(',', standing.Failing.Select(field => field.Key))));
    }

    [Fact]
    public void AFieldThatIsOutOfReach_MakesTheWholeSo_HoweverGoodItsShare()
    {
        var cells = new CountedCells([("p1", "Đất đai", OnTime(10_000, 0)), ("p1", "Hộ tịch", OnTime(50, 50))]);
        var standing = Assessment(EachField).Judge("p1", cells, CountedCells.None);
        Assert.Equal((Outlook.OutOfReach, Verdict.Missed), (standing.Projection.Outlook, standing.Verdict));
        Assert.True(standing.Measured > 0.98m);
    }

    [Fact]
    public void OpenAndLateOnes_AreLostAlready()
    {
        var late = OnTime(99, 1);
        late.Measures[(int)Measure.OpenLate] = 60;
        var standing = Assessment(EachField with { Field = null }).Judge("p1", new CountedCells([("p1", "", late)]), CountedCells.None);
        Assert.Equal(Outlook.OutOfReach, standing.Projection.Outlook);
    }

    [Fact]
    public void OneField_IsThatFieldAlone_WhateverItsCapitals()
    {
        var standing = Assessment(EachField with { Field = "ĐẤT ĐAI" }).Judge("x", Cells, CountedCells.None);
        Assert.Equal((248L, 250L), (standing.Actual.Numerator, standing.Actual.Denominator!.Value)); // 99 + 100 + 49 of 100 + 100 + 50
    }

    [Fact]
    public void TargetsThatContradictEachOther_EachHaveTheirVerdict()
    {
        var satisfied = new CountedCells([("p1", "", Rated(85, 100, 100))]);
        var (low, high) = (new Target("80", "satisfied", TargetOperator.Gt, 0.8m, "KH 1, II"), new Target("90", "satisfied", TargetOperator.Gt, 0.9m, "KH 1, III"));
        Assert.Equal([Verdict.Met, Verdict.Missed], new[] { low, high }.Select(target => Assessment(target).Judge("p1", satisfied, CountedCells.None).Verdict));
    }

    [Theory]
    [InlineData(100, 40, Verdict.Met)]
    [InlineData(101, 40, Verdict.NoData)] // 39.6 %
    [InlineData(0, 0, Verdict.NoData)]
    public void Satisfaction_IsNoData_WhereFewerThanFortyPerCentRated(int returned, int rated, Verdict verdict)
    {
        var satisfied = new Target("80", "satisfied", TargetOperator.Gt, 0.8m, "KH 1, II");
        var standing = Assessment(satisfied).Judge("p1", new CountedCells([("p1", "", Rated(rated, rated, returned))]), CountedCells.None);
        Assert.Equal((verdict, verdict == Verdict.Met ? 1m : null, verdict == Verdict.Met), (standing.Verdict, standing.Actual.Value, standing.Projection.Pace is not null));
    }

    [Fact]
    public void ACountOfNought_IsMet_WhereThereAreDossiers_AndNoDataWhereThereAreNone()
    {
        var none = new Target("n", "no-notice", TargetOperator.Eq, 0, "KH 1");
        Assert.Equal(Verdict.Met, Assessment(none).Judge("p1", Cells, CountedCells.None).Verdict);
        Assert.Equal(Verdict.NoData, Assessment(none).Judge("p5", CountedCells.None, CountedCells.None).Verdict);
    }

    [Fact]
    public void Growth_NeedsTheYearBefore()
    {
        var growth = new Target("g", "online-and-post-growth", TargetOperator.Ge, 0.1m, "KH 1", Reading: GrowthReading.Relative);
        var (now, before) = (new CountedCells([("p1", "", Online(22, 100))]), new CountedCells([("p1", "", Online(20, 100))]));
        Assert.Equal((Verdict.Met, 0.1m), Growth(growth, now, before));
        Assert.Equal(Verdict.Missed, Growth(growth with { Reading = GrowthReading.Points }, now, before).Item1);
        Assert.Equal((Verdict.NoData, null), Growth(growth, now, CountedCells.None));
    }

    [Fact]
    public void TheWorstComesFirst_ThoseOnFewDossiersAfterTheOthers_NoDataLast()
    {
        var target = EachField with { Field = null };
        var assessment = Assessment(target);
        (string Unit, Figures Figures)[] units = [("met", OnTime(50, 0)), ("none", Figures.None), ("few", OnTime(3, 3)), ("bad", OnTime(90, 10)), ("worse", OnTime(80, 20))];
        var ordered = TargetAssessment.WorstFirst(target, units.Select(unit => assessment.Judge(unit.Unit, new CountedCells([(unit.Unit, "", unit.Figures)]), CountedCells.None)));
        Assert.Equal(["worse", "bad", "few", "met", "none"], ordered.Select(part => part.Key));
        Assert.Equal(["worse", "bad"], TargetStanding.Below(ordered).Select(part => part.Key));
        Assert.Equal(["few"], TargetStanding.BelowOnFew(ordered).Select(part => part.Key));
    }

    private static (Verdict, decimal?) Growth(Target target, CountedCells now, CountedCells before)
    {
        var standing = Assessment(target).Judge("p1", now, before);
        return (standing.Verdict, standing.Measured);
    }

    private static TargetAssessment Assessment(Target target)
    {
        var indicator = IndicatorRegistry.Shipped.Find(target.Indicator)!;
        return new TargetAssessment(target, Days, indicator, FigureTraits.Of(indicator, ShippedRules.All.Single(rule => rule.Id == "bao-cao-06")), 10);
    }

    private static Figures OnTime(int onTime, int late) => Of((Measure.ToHandle, onTime + late), (Measure.Processed, onTime + late), (Measure.ProcessedOnDay, onTime), (Measure.ProcessedLate, late));

    private static Figures Online(int online, int received) => Of((Measure.ToHandle, received), (Measure.Received, received), (Measure.ReceivedOnline, online));

    private static Figures Rated(int satisfied, int rated, int returned)
    {
        var figures = Of((Measure.ToHandle, returned), (Measure.Rated, rated), (Measure.Returned, returned));
        figures.Facts[(int)Fact.Satisfied] = satisfied;
        figures.Facts[(int)Fact.RatedReturned] = rated;
        return figures;
    }

    private static Figures Of(params (Measure Measure, int Count)[] counts)
    {
        var figures = Figures.None;
        foreach (var (measure, count) in counts) figures.Measures[(int)measure] = count;
        return figures;
    }
}
