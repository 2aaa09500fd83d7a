using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Dashboard.Wall.Ranking;

namespace CchcLive.Dashboard.Wall.Scenes;

/// <summary>The best and the worst units of the month, level by level.</summary>
/// <param name="View">The area's board.</param>
/// <param name="Before">The board compared with; null if there is none.</param>
public sealed record RankingModel(WallView View, AreaView? Before)
{
    /// <summary>A level of fewer units is not worth a ranking.</summary>
    private const int LeastUnits = 4;

    /// <summary>The two largest levels.</summary>
    public IReadOnlyList<LevelRanking> Levels { get; } =
        [.. LevelRanking.Of(View.Board.Rows, Before?.Rows ?? [], View.Targets).Where(level => level.ByLate.Count + level.Silent.Count >= LeastUnits).Take(2)];

    /// <summary>How many lines of a list fit: two levels share the height.</summary>
    public Fit Fit => Levels.Count > 1 ? new Fit(4, 3, 2) : new Fit(10, 10, 2);

    /// <summary>With what arrows compare, in words.</summary>
    public string BeforeWords => Before?.Frozen is { } day ? Words.Fill(Texts.RankAgainst, Times.Date(day.Close.Date)) : Texts.RankAgainstNone;
}
