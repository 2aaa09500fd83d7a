using CchcLive.Domain.Events;
using CchcLive.Domain.Reconciliation;

namespace CchcLive.Domain.Tests.Reconciliation;

public sealed class SourceSideTests
{
    [Fact]
    public void ADossierThatEndedInOneSystemAndIsOpenInAnother_HasBothSides()
    {
        var sides = SourceSide.Of(
            [Event("mot-cua", Verb.Received, 1), Event("cong-dvc", Verb.Received, 1), Event("cong-dvc", Verb.Completed, 5), Event("mot-cua", Verb.SupplementRequested, 3), Event("cchc", Verb.ReminderSent, 9)],
            TimeZoneInfo.Utc);
        Assert.Equal([("cong-dvc", true, Verb.Completed), ("mot-cua", false, Verb.SupplementRequested)], sides.Select(side => (side.Source, side.IsEnded, side.Verb)));
        Assert.True(SourceSide.Disagree(sides));
    }

    [Fact]
    public void ASourcesLastWord_Decides_WhateverTheOrderOfArrival()
    {
        var sides = SourceSide.Of([Event("mot-cua", Verb.Reopened, 7), Event("mot-cua", Verb.Completed, 5), Event("mot-cua", Verb.Received, 1)], TimeZoneInfo.Utc);
        Assert.False(Assert.Single(sides).IsEnded);
        Assert.False(SourceSide.Disagree(sides));
    }

    private static DossierEvent Event(string source, Verb verb, int day) => new()
    {
        Source = source, Id = $"{verb}-{day}", Verb = verb, Code = "A-1", Time = Moment.At(new DateTimeOffset(2025, 3, day, 8, 0, 0, TimeSpan.Zero)), Fields = FieldSet.Of([]),
    };
}
