using CchcLive.Domain.Reconciliation;

namespace CchcLive.Domain.Tests.Reconciliation;

public sealed class CountDifferenceTests
{
    private static readonly CountCell Cell = new("bt-p-an-lac", null, CountedState.OpenLate, null, null);
    private static readonly ReconciliationRule Rule = new(14, "");

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void ItIsOverdue_WhenNobodyHasSaidWhyForMoreDaysThanAreAllowed(int days, bool isOverdue)
    {
        var difference = Difference(software: 9, March(3).AddDays(days));
        Assert.Equal((days, isOverdue), (difference.Age, difference.IsOverdue(Rule)));
    }

    [Fact]
    public void WhatDoesNotDiffer_HasNoAge_AndNeedsNoExplanation()
    {
        var same = Difference(software: 7, March(31)) with { Spells = [new DifferenceSpell(March(3), March(10), 2)] };
        Assert.Equal((false, 0, (DateOnly?)null, false), (same.Differs, same.Age, same.Since, same.IsUnexplained));
    }

    [Fact]
    public void WithoutDataOfTheUnit_ItCannotBeCompared_WhichIsNotADifferenceOfSeven()
    {
        var unknown = Difference(software: null, March(31));
        Assert.Null(unknown.Value);
        Assert.False(unknown.Differs);
    }

    [Theory]
    [InlineData(2, 10, null, ExplanationStanding.Filed)]
    [InlineData(2, 10, true, ExplanationStanding.Accepted)]
    [InlineData(2, 10, false, ExplanationStanding.Returned)]
    [InlineData(3, 10, true, ExplanationStanding.Outdated)] // the figure has changed since
    [InlineData(2, 2, true, ExplanationStanding.Outdated)] // that difference went before this one came
    public void AnExplanation_HoldsForItsFigure_AsLongAsThatDifferenceLasts(long explained, int on, bool? accepted, ExplanationStanding standing)
    {
        var difference = Difference(software: 9, March(31)) with
        {
            Explanation = new DifferenceExplanation(2, Cell, March(on), explained, DifferenceCause.NotEntered, "Chưa nhập.", "a", DateTimeOffset.UnixEpoch)
            {
                Review = accepted is { } yes ? new ExplanationReview(yes, "", "b", DateTimeOffset.UnixEpoch) : null,
            },
        };
        Assert.Equal(standing, difference.Standing);
        Assert.Equal(standing is ExplanationStanding.Returned or ExplanationStanding.Outdated, difference.IsOverdue(Rule));
    }

    [Theory]
    [InlineData(5, 4, true)] // the program has two late ones too few, and four whose due date it does not know
    [InlineData(9, 4, false)] // two too many: unknown due dates cannot be why
    [InlineData(5, 0, false)]
    public void UnknownDueDates_AreNamedWhereTheyMayBeWhy(long software, long unknown, bool may) =>
        Assert.Equal(may, (Difference(software, March(31)) with { Unknown = unknown }).MayBeUnknownDue);

    [Fact]
    public void AnId_NamesUnitFieldStatePeriodAndSource()
    {
        Assert.Equal("bt-p-an-lac/*/openLate", Cell.Id);
        Assert.Equal("bt-p-an-lac/ho-tich/processed/2025-03-01@mot-cua", new CountCell("bt-p-an-lac", "ho-tich", CountedState.Processed, March(1), "mot-cua").Id);
    }

    private static CountDifference Difference(long? software, DateOnly on) =>
        new(Cell, new CountPoint(March(10), 7, software), DifferenceSpell.Of([new CountPoint(March(3), 7, 9), new CountPoint(March(10), 7, software)]), on) { DeclaredBy = "a", DeclaredAt = DateTimeOffset.UnixEpoch };

    private static DateOnly March(int day) => new(2025, 3, day);
}
