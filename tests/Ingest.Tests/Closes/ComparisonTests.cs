using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Ingest.Http;

namespace CchcLive.Ingest.Tests.Closes;

public sealed class ComparisonTests
{
    [Fact]
    public void AFigure_SplitsIntoWhatHappenedAndWhatCameLate()
    {
        var figure = new Comparison(Board(Row("a", 5)), Board(Row("a", 6)), Board(Row("a", 9))).Rows()[0].Figures["now.openLate"];
        Assert.Equal(new CompareFigure(Then: 5, With: 9, Difference: 4, ThenAsKnownNow: 6, ArrivedLater: 1), figure);
    }

    [Fact]
    public void AfterAReorganisation_RowsAreMatchedById_AndARowOfOneSideSaysSo()
    {
        var then = Board(Row("cu", 5, "Phường Cũ"), Row("o-lai", 1, "Tên cũ"));
        var rows = new Comparison(then, then, Board(Row("moi", 7, "Phường Mới"), Row("o-lai", 3, "Tên mới"))).Rows();

        Assert.Equal([("cu", "Phường Cũ", "then"), ("o-lai", "Tên mới", "both"), ("moi", "Phường Mới", "with")], rows.Select(row => (row.Id, row.Name, row.In)));
        Assert.Equal(new CompareFigure(5, null, null, 5, 0), rows[0].Figures["now.openLate"]);
        Assert.Equal(new CompareFigure(1, 3, 2, 1, 0), rows[1].Figures["now.openLate"]);
        Assert.Equal(new CompareFigure(null, 7, null, null, null), rows[2].Figures["now.openLate"]);
    }

    [Fact]
    public void AUnitWithoutData_HasNoFigures()
    {
        var silent = Row("a", 0) with { DataAt = null, State = FeedState.None };
        var comparison = new Comparison(Board(silent), Board(silent), Board(Row("a", 2)));
        Assert.Equal(new CompareFigure(null, 2, null, null, null), comparison.Rows()[0].Figures["now.openLate"]);
        Assert.Equal(new CompareFigure(null, 2, null, null, null), comparison.Total().Figures["now.openLate"]);
    }

    [Fact]
    public void TheTotal_IsComparedAcrossTheReorganisation()
    {
        var then = Board(Row("cu-1", 5), Row("cu-2", 2));
        Assert.Equal(4, new Comparison(then, then, Board(Row("moi", 11))).Total().Figures["now.openLate"].Difference);
    }

    private static AreaBoard Board(params BoardRow[] rows) => new(
        "quan", "Quận", 1, "L", "bao-cao-06", new DateOnly(2025, 3, 12), 1, rows.Max(row => row.DataAt), rows.Length, rows.Length, rows,
        [.. Enumerable.Range(0, BoardColumns.All.Count).Select(column => rows.Sum(row => row.Values[column]))]);

    private static BoardRow Row(string id, long late, string? name = null)
    {
        var values = new long[BoardColumns.All.Count];
        values[BoardColumns.IndexOf(BoardWindow.Now, Measure.OpenLate)] = late;
        return new BoardRow(id, name ?? id, "ward", false, 1, FeedState.Live, values);
    }
}
