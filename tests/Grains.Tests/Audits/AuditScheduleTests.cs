using CchcLive.Grains.Audits;
using CchcLive.Grains.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.Grains.Tests.Audits;

/// <summary>Once a night, in the area's own night; by day only after two days without a round.</summary>
public sealed class AuditScheduleTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+7", TimeSpan.FromHours(7), "+7", "+7");

    [Theory]
    [InlineData(null, "2025-03-12 00:59", false)]
    [InlineData(null, "2025-03-12 01:00", true)]
    [InlineData(null, "2025-03-12 05:00", false)]
    [InlineData("2025-03-12 01:05", "2025-03-12 04:59", false)]
    [InlineData("2025-03-11 04:59", "2025-03-12 01:00", true)]
    [InlineData("2025-03-11 02:00", "2025-03-13 01:59", true)]
    [InlineData("2025-03-10 09:00", "2025-03-12 08:59", false)]
    [InlineData("2025-03-10 09:00", "2025-03-12 09:00", true)] // the machine is off at night
    [InlineData(null, "2025-03-13 12:00", true)]
    public void ARound_IsDue(string? last, string now, bool isDue) => Assert.Equal(isDue, AuditSchedule.IsDue(
        new AuditSettings { Pace = new ManualTimeProvider() }, last is null ? null : Told.At(last), Told.At(now), Told.At("2025-03-11 09:00"), Zone));

    [Fact]
    public void OfACluster_EachProcessJudgesByItsOwnShards()
    {
        var state = AuditState.Nothing.With(Round("2025-03-12 01:05", 0, 1)).With(Round("2025-03-11 01:05", 2));
        Assert.Equal(Told.At("2025-03-12 01:05"), state.OldestOf([0, 1]));
        Assert.Equal(Told.At("2025-03-11 01:05"), state.OldestOf([1, 2]));
        Assert.Null(state.OldestOf([1, 3]));
        Assert.Null(state.OldestOf([]));
        Assert.Null(state.AllCoveredAt(4));
    }

    private static AuditRecord Round(string at, params int[] shards) => new() { Run = new AuditRun { BeganAt = Told.At(at), EndedAt = Told.At(at), Shards = [.. shards.Select(shard => new AuditedShard(shard, 1, 1))] } };
}
