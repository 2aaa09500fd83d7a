using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;

namespace CchcLive.Ingest.Http;

/// <summary>Puts three boards of an area beside each other, row by row and figure by figure.</summary>
/// <param name="then">The close.</param>
/// <param name="now">The same day as known now.</param>
/// <param name="with">The other board.</param>
internal sealed class Comparison(AreaBoard then, AreaBoard now, AreaBoard with)
{
    private readonly Dictionary<string, BoardRow> _then = ById(then);
    private readonly Dictionary<string, BoardRow> _now = ById(now);
    private readonly Dictionary<string, BoardRow> _with = ById(with);

    public IReadOnlyList<CompareRow> Rows() => [.. then.Rows.Concat(with.Rows.Where(row => !_then.ContainsKey(row.UnitId))).Select(row => Row(row.UnitId))];

    public CompareRow Total() => new(then.AreaId, with.Name, "both", Figures(Values(then), Values(now), Values(with)));

    private CompareRow Row(string id)
    {
        var (mine, theirs) = (_then.GetValueOrDefault(id), _with.GetValueOrDefault(id));
        return new CompareRow(
            id, (theirs ?? mine!).Name, theirs is null ? "then" : mine is null ? "with" : "both", Figures(Values(mine), Values(_now.GetValueOrDefault(id)), Values(theirs)));
    }

    private static Dictionary<string, CompareFigure> Figures(long[]? then, long[]? now, long[]? with)
    {
        var figures = new Dictionary<string, CompareFigure>(StringComparer.Ordinal);
        for (var i = 0; i < BoardColumns.All.Count; i++)
            figures.Add(BoardColumns.All[i].Id, new CompareFigure(then?[i], with?[i], with?[i] - then?[i], now?[i], now?[i] - then?[i]));
        return figures;
    }

    private static long[]? Values(BoardRow? row) => row is null || row.DataAt is null ? null : row.Values;

    private static long[]? Values(AreaBoard board) => board.DataAt is null ? null : board.Total;

    private static Dictionary<string, BoardRow> ById(AreaBoard board) => board.Rows.ToDictionary(row => row.UnitId, StringComparer.Ordinal);
}
