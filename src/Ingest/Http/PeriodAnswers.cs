using CchcLive.Domain;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;

namespace CchcLive.Ingest.Http;

/// <summary>Makes the answer for the figures of a period.</summary>
internal static class PeriodAnswers
{
    public static PeriodAnswer Of(PeriodBoard board, DataKind data)
    {
        var (query, reference) = (board.Query, board.Reference);
        var (rule, calendar) = (reference.Rules[query.Rule], reference.CalendarOf(query.Id)!);
        var rows = query.By == Dimension.Unit ? InTreeOrder(board) : board.Rows;
        var year = calendar.LocalDate(board.At).Year;
        return new PeriodAnswer
        {
            Id = query.Id,
            Name = reference.Org.NameOf(query.Id, board.TreeDate),
            Simulated = data.IsSimulated,
            From = query.From,
            To = query.To,
            At = ApiTime.Text(board.At, calendar.Zone)!,
            KnownAt = ApiTime.Text(query.KnownAt?.UtcTicks ?? 0, calendar.Zone),
            TreeDate = board.TreeDate,
            Rule = new RuleAnswer(rule.Id, rule.Version, rule.Name, rule.Source),
            Role = Casing.Camel(query.Role),
            By = Casing.Camel(query.By),
            Only = query.Only is { } only ? $"{Casing.Camel(only.By)}:{only.Key}" : null,
            Calendar = new CalendarAnswer(calendar.Id, year, Casing.Camel(calendar.Status(year))),
            Indicators = FigureIndicators.Of(rule),
            Rows = query.By == Dimension.None ? [] : [.. rows.Select(row => RowAnswer.Of(row.Key, NameOf(row.Key, query, reference.Org, board.TreeDate), row.Value, rule))],
            Total = RowAnswer.Of(query.Id, reference.Org.NameOf(query.Id, board.TreeDate), board.Total, rule),
        };
    }

    /// <summary>Units in the order of the tree, those without dossiers too: no row is not the same as a row of zeros.</summary>
    private static IEnumerable<KeyValuePair<string, long[]>> InTreeOrder(PeriodBoard board)
    {
        var counted = board.Rows.ToDictionary(StringComparer.Ordinal);
        foreach (var unit in board.Reference.LeavesOf(board.Query.Id, board.TreeDate))
        {
            yield return KeyValuePair.Create(unit, counted.Remove(unit, out var row) ? row : new long[MeasureSet.Size]);
        }

        foreach (var rest in counted) yield return rest;
    }

    private static string NameOf(string key, BoardQuery query, OrgChart org, DateOnly on) =>
        key.Length == 0 ? "Chưa phân loại" : query.By == Dimension.Unit ? org.NameOf(key, on) : key;
}
