using CchcLive.Domain.Reconciliation;

namespace CchcLive.Domain.Tests.Reconciliation;

public sealed class DifferenceSpellTests
{
    [Fact]
    public void ADifference_IsOfTheAgeOfTheFirstDeclarationThatShowedIt_UntilOneDoesNot()
    {
        // software − actual by day: 3/3 = 0, 10/3 = +2, 17/3 = +5, 24/3 = 0, 31/3 = −1
        var spells = DifferenceSpell.Of([Point(3, 7, 7), Point(10, 7, 9), Point(17, 4, 9), Point(24, 9, 9), Point(31, 10, 9)]);
        Assert.Equal([new DifferenceSpell(March(10), March(24), 5), new DifferenceSpell(March(31), null, -1)], spells);
    }

    [Fact]
    public void WhatCannotBeCompared_NeitherBeginsNorEndsADifference() =>
        Assert.Equal([new DifferenceSpell(March(10), null, 4)], DifferenceSpell.Of([Point(3, 7, null), Point(10, 7, 9), Point(17, 4, null), Point(24, 5, 9)]));

    [Fact]
    public void WithoutADeclarationThatDiffers_ThereIsNone() => Assert.Empty(DifferenceSpell.Of([Point(3, 7, 7), Point(10, 8, 8)]));

    private static CountPoint Point(int day, long count, long? software) => new(March(day), count, software);

    private static DateOnly March(int day) => new(2025, 3, day);
}
