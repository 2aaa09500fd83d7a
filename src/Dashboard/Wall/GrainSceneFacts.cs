using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;

namespace CchcLive.Dashboard.Wall;

/// <summary>Facts from the grains.</summary>
internal sealed class GrainSceneFacts(BoardQueries boards) : ISceneFacts
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<FieldShare>> FieldsAsync(WallView view)
    {
        var rule = view.Board.Area.Rule;
        var counted = await boards.CountAsync(new BoardQuery(view.Board.Area.Id, view.MonthStart, null, null, rule.Id, UnitRole.Handling, Dimension.Field));
        return [.. counted.Rows.Select(row => (row.Key, Rate: OnTimeRate.From(row.Value, rule))).Select(row => new FieldShare(row.Key.Length == 0 ? null : row.Key, row.Rate.OnTime, row.Rate.Of))];
    }
}
