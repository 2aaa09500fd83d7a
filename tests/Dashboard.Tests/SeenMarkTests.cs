using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Seen;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Dashboard.Text;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Tests;

public sealed class SeenMarkTests
{
    [Fact]
    public void Mark_ReadsBackWhatItWrote()
    {
        var view = View(TestBoards.Three());
        var area = SeenMark.Parse(SeenMark.Of([view]).ToString())!.Of(TestBoards.AreaId)!;
        Assert.Equal((view.Total("now.openLate"), view.Total("now.open")), (area.Late, area.Open));
        Assert.Equal(view.Rows.Count, area.Units!.Count);
        Assert.Equal(view.Board.At / TimeSpan.TicksPerMinute, area.At / TimeSpan.TicksPerMinute);
    }

    [Fact]
    public void Changes_NameTheUnitsWithMoreLateDossiersAndThoseThatFellSilent_AndNoOthers()
    {
        var before = SeenArea.Of(View(TestBoards.Three()))!;
        Assert.Empty(before.Changes(View(TestBoards.Three())));
        var board = TestBoards.Three().With(0, "now.openLate", 10);
        var change = Assert.Single(before.Changes(View(board)));
        Assert.Equal(("p1", 3L, false), (change.Row.Id, change.MoreLate, change.IsNewlySilent));
        change = Assert.Single(before.Changes(View(board with { Rows = [board.Rows[0] with { State = FeedState.Silent }, .. board.Rows[1..]] })));
        Assert.Equal(("p1", true), (change.Row.Id, change.IsNewlySilent));
    }

    [Fact]
    public void Changes_OfAnotherTree_AreNotGuessed()
    {
        var before = SeenArea.Of(View(TestBoards.Three()))!;
        var board = TestBoards.Three();
        board = board with { Rows = [.. board.Rows.Reverse()] };
        Assert.Empty(before.Changes(View(board)));
    }

    [Fact]
    public void AreaWithoutData_IsNotSeen() => Assert.Null(SeenArea.Of(View(TestBoards.Three() with { DataAt = null })));

    [Fact]
    public void Mark_OfManyLargeAreas_StaysWithinItsBounds_AndKeepsTheTotals()
    {
        var board = TestBoards.Three();
        var rows = Enumerable.Range(0, 400).Select(n => board.Rows[0] with { UnitId = $"unit-{n}" }).ToArray();
        var views = Enumerable.Range(0, 20).Select(n => View(board with { AreaId = $"area-{n}", Rows = rows })).ToList();
        var text = SeenMark.Of(views).ToString();
        Assert.InRange(text.Length, 1, 3000);
        var mark = SeenMark.Parse(text)!;
        Assert.All(views, view => Assert.Equal(view.Total("now.openLate"), mark.Of(view.Board.AreaId)!.Late));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0~~a~1~2~3~t~x")]
    [InlineData("1~~a~1~2")]
    [InlineData("1~~a~-1~2~3~t~x")]
    [InlineData("1~~a~99999999999999~2~3~t~x")]
    [InlineData("1~~<script>")]
    public void Mark_ThatCannotBeRead_IsNone(string? text) => Assert.Null(SeenMark.Parse(text));

    private static AreaView View(AreaBoard board) => new(TestBoards.Area, board, new Times(TestBoards.Area.Zone, TestBoards.Morning));
}
