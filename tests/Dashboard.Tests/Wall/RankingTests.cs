using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Dashboard.Wall.Ranking;
using CchcLive.Domain.Targets;
using CchcLive.Grains.Messages;
using static CchcLive.Dashboard.Tests.Support.TestBoards;

namespace CchcLive.Dashboard.Tests.Wall;

/// <summary>Who stands where, and who is not ranked.</summary>
public class RankingTests
{
    private static readonly OnTimeTargets Targets = new(MinimumCount: 10);

    [Fact]
    public void Equals_ShareARank_AndTheNextIsCountedOn()
    {
        var ranking = Of([Share("a", 50, 50), Share("b", 20, 20), Share("c", 49, 50), Share("d", 98, 100)], []);
        Assert.Equal([("a", 1), ("b", 1), ("d", 3), ("c", 3)], ranking.ByShare.Select(unit => (unit.Unit.Id, unit.Rank)));
    }

    [Fact]
    public void FewDossiers_AreListedApart_AndNeverTheWorst()
    {
        var ranking = Of([Share("a", 50, 50), Share("few", 2, 3), Share("none", 0, 0)], []);
        Assert.Equal(["a"], ranking.ByShare.Select(unit => unit.Unit.Id));
        Assert.Equal(["few", "none"], ranking.Few.Select(unit => unit.Id));
    }

    [Fact]
    public void SilentUnit_IsNeverAmongTheBest()
    {
        var ranking = Of([Share("silent", 50, 50, FeedState.Silent), Share("a", 40, 50)], []);
        Assert.Equal(["a"], ranking.ByShare.Select(unit => unit.Unit.Id));
        Assert.Equal(["silent"], ranking.Silent.Select(unit => unit.Id));
        Assert.Equal(["a"], ranking.ByLate.Select(unit => unit.Unit.Id));
    }

    [Fact]
    public void Movement_IsPlacesGainedSinceThePeriodBefore_AndNoneForANewUnit()
    {
        var ranking = Of([Share("a", 50, 50), Share("b", 40, 50), Share("new", 30, 50)], [Share("a", 10, 50), Share("b", 20, 50)]);
        Assert.Equal([1, -1, null], ranking.ByShare.Select(unit => unit.Moved));
    }

    [Fact]
    public void Levels_AreRankedApart_TheLargestFirst()
    {
        var levels = LevelRanking.Of(Rows([Share("a", 10, 20), Share("b", 20, 20) with { Kind = "agency" }, Share("c", 15, 20) with { Kind = "commune" }]), [], Targets);
        Assert.Equal([("commune", "c"), ("office", "b")], levels.Select(level => (level.Level, level.ByShare[0].Unit.Id)));
    }

    [Theory]
    [InlineData(0, 0, OnTimeStanding.None)]
    [InlineData(9, 9, OnTimeStanding.Few)]
    [InlineData(98, 100, OnTimeStanding.Near)] // the target must be exceeded
    [InlineData(981, 1000, OnTimeStanding.Met)]
    [InlineData(95, 100, OnTimeStanding.Near)]
    [InlineData(949, 1000, OnTimeStanding.Missed)]
    public void Share_IsJudgedAgainstTheTarget(long part, long whole, OnTimeStanding expected) => Assert.Equal(expected, Targets.Judge(part, whole));

    private static LevelRanking Of(BoardRow[] now, BoardRow[] before) => LevelRanking.Of(Rows(now), Rows(before), Targets)[0];

    private static List<RowView> Rows(BoardRow[] rows) => [.. rows.Select(row => new RowView(row, Area, new Times(Area.Zone, Morning)))];

    private static BoardRow Share(string id, long part, long whole, FeedState state = FeedState.Live) =>
        Unit(id, id, state, Morning.UtcTicks, ("month.processedEarly", part), ("month.processed", whole));
}
