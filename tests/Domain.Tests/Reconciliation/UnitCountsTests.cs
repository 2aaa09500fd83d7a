using System.Text;
using CchcLive.Domain.Reconciliation;

namespace CchcLive.Domain.Tests.Reconciliation;

public sealed class UnitCountsTests
{
    private const string Unit = "bt-p-an-lac";
    private static readonly DateTimeOffset At = new(2025, 3, 12, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void ALaterDeclaration_ReplacesAnEarlierOneOfTheSameDay_WhichStaysInTheHistory()
    {
        var counts = UnitCounts.Empty(Unit)
            .With(new CountsDeclared("a", [Figure(10, CountedState.OpenLate, 5), Figure(3, CountedState.OpenLate, 4)]), 1, At)
            .With(new CountsDeclared("b", [Figure(10, CountedState.OpenLate, 6)]), 2, At.AddHours(1));

        var (cell, standing) = Assert.Single(counts.Cells(March(31)));

        Assert.Equal(new CountCell(Unit, null, CountedState.OpenLate, null, null), cell);
        Assert.Equal([(March(3), 4L, "a"), (March(10), 6L, "b")], standing.Select(one => (one.Figure.Date, one.Figure.Count, one.By)));
        Assert.Equal([true, false, false], counts.Declared.Select(counts.IsReplaced));
    }

    [Fact]
    public void EachPeriod_IsACellOfItsOwn_AndLaterDaysAreLeftOut()
    {
        var counts = UnitCounts.Empty(Unit).With(
            new CountsDeclared("a", [Figure(31, CountedState.Processed, 5, March(1)), Figure(31, CountedState.Processed, 9, March(15)), Figure(31, CountedState.Open, 1)]), 1, At);
        Assert.Equal(3, counts.Cells(March(31)).Count());
        Assert.Empty(counts.Cells(March(30)));
    }

    [Fact]
    public void AReview_IsOfTheExplanationWithItsNumber_AndTheLastExplanationOfACellCounts()
    {
        var cell = new CountCell(Unit, null, CountedState.OpenLate, null, null);
        var counts = UnitCounts.Empty(Unit)
            .With(new DifferenceExplained("a", cell, March(10), 2, DifferenceCause.NotEntered, "Chưa nhập."), 2, At)
            .With(new ExplanationReviewed("b", 2, IsAccepted: false, "Nhập khi nào?"), 3, At)
            .With(new DifferenceExplained("a", cell, March(10), 2, DifferenceCause.NotEntered, "Nhập xong trước 15/3."), 4, At);

        Assert.Equal("Nhập khi nào?", counts.Explanations[0].Review!.Note);
        Assert.Equal((4L, (ExplanationReview?)null), (counts.ExplanationOf(cell)!.Number, counts.ExplanationOf(cell)!.Review));
        Assert.Null(counts.ExplanationOf(cell with { Source = "mot-cua" }));
    }

    [Fact]
    public void Entries_AreTheJsonThatIsDocumented()
    {
        var cell = new CountCell(Unit, "ho-tich", CountedState.ProcessedLate, March(1), "mot-cua");
        Same(
            new CountsDeclared("an", [new CountFigure(March(10), null, CountedState.OpenLate, null, 2, ["A-1", "A-2"], new CountEvidence("12/BC-UBND", March(11), null, "so.pdf", new string('a', 64)), 3)]),
            $$"""{"kind":"declared","figures":[{"date":"2025-03-10","state":"openLate","count":2,"codes":["A-1","A-2"],"evidence":{"document":"12/BC-UBND","documentDate":"2025-03-11","fileName":"so.pdf","sha256":"{{new string('a', 64)}}"},"software":3}],"by":"an"}""");
        Same(
            new DifferenceExplained("an", cell, March(10), -1, DifferenceCause.NotSynced, "Chưa đồng bộ."),
            """{"kind":"explained","cell":{"unit":"bt-p-an-lac","field":"ho-tich","state":"processedLate","from":"2025-03-01","source":"mot-cua"},"on":"2025-03-10","difference":-1,"cause":"notSynced","text":"Chưa đồng bộ.","by":"an"}""");
        Same(new ExplanationReviewed("bình", 2, true, ""), """{"kind":"reviewed","explanation":2,"isAccepted":true,"note":"","by":"bình"}""");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"kind":"khac","by":"a"}""")]
    [InlineData("{")]
    public void WhatIsNoEntry_IsRefused(string json) => Assert.Throws<FormatException>(() => CountsEntry.Parse(Encoding.UTF8.GetBytes(json)));

    private static void Same(CountsEntry entry, string json)
    {
        Assert.Equal(json, Encoding.UTF8.GetString(entry.ToJson()));
        Assert.Equal(json, Encoding.UTF8.GetString(CountsEntry.Parse(Encoding.UTF8.GetBytes(json)).ToJson()));
    }

    private static CountFigure Figure(int day, CountedState state, long count, DateOnly? from = null) =>
        new(March(day), null, state, from, count, null, new CountEvidence("12", null, null, null, null), count);

    private static DateOnly March(int day) => new(2025, 3, day);
}
