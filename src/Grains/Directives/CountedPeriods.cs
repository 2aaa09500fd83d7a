using System.Collections.Concurrent;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Indicators;
using CchcLive.Grains.Queries;

namespace CchcLive.Grains.Directives;

/// <summary>Counts the periods that targets are measured over: each once, however many targets ask for it.</summary>
internal sealed class CountedPeriods(IndicatorQueries indicators, DirectiveQuery query)
{
    private readonly ConcurrentDictionary<BoardQuery, Lazy<Task<IndicatorBoard>>> _boards = new();

    /// <summary>A period by unit and field.</summary>
    public async Task<CountedCells> CellsAsync(string rule, UnitRole role, DateOnly from, DateOnly to)
    {
        var board = await BoardAsync(query.Area, rule, role, from, to, Dimension.UnitAndField);
        return new CountedCells(board.Rows.Select(row => (UnitAndField.UnitOf(row.Key), UnitAndField.FieldOf(row.Key), row.Value)));
    }

    /// <summary>A period by field alone.</summary>
    public async Task<CountedCells> FieldsAsync(string rule, UnitRole role, DateOnly from, DateOnly to)
    {
        var board = await BoardAsync(query.Area, rule, role, from, to, Dimension.Field);
        return new CountedCells(board.Rows.Select(row => ("", row.Key, row.Value)));
    }

    /// <summary>A period of the area or of one of its units, by anything.</summary>
    public Task<IndicatorBoard> BoardAsync(string place, string rule, UnitRole role, DateOnly from, DateOnly to, Dimension by)
    {
        var asked = new BoardQuery(place, from, to, query.AsOf, rule, role, by) { KnownAt = query.KnownAt };
        return _boards.GetOrAdd(asked, one => new Lazy<Task<IndicatorBoard>>(() => indicators.CountAsync(one))).Value;
    }
}
