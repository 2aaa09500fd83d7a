using CchcLive.Domain;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;

namespace CchcLive.Ingest.Http;

/// <summary>The live board of an area.</summary>
public sealed record LiveAnswer
{
    /// <summary>The area.</summary>
    public required string Id { get; init; }

    /// <summary>Its name on the tree's date.</summary>
    public required string Name { get; init; }

    /// <summary>True if the data was made by the simulator.</summary>
    public required bool Simulated { get; init; }

    /// <summary>Version and layout: a higher version of the same layout is newer.</summary>
    public required long Version { get; init; }

    /// <summary>Changes when versions begin anew.</summary>
    public required string Layout { get; init; }

    /// <summary>The instant of judgement.</summary>
    public required string At { get; init; }

    /// <summary>Time of the newest event; null if there is none.</summary>
    public string? DataAt { get; init; }

    /// <summary>The date whose org tree is shown.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>The counting rule.</summary>
    public required RuleAnswer Rule { get; init; }

    /// <summary>Under which unit a dossier counts.</summary>
    public string Role { get; } = "handling";

    /// <summary>How many units are live or outside their hours.</summary>
    public required int UnitsIn { get; init; }

    /// <summary>How many there are.</summary>
    public required int UnitsOf { get; init; }

    /// <summary>The indicator of each figure with its version, by the figure's name: <c>"openLate": "open-late@1"</c> (<c>docs/indicators.md</c>).</summary>
    public required IReadOnlyDictionary<string, string> Indicators { get; init; }

    /// <summary>The children.</summary>
    public required IReadOnlyList<LiveRowAnswer> Rows { get; init; }

    /// <summary>Their sum.</summary>
    public required LiveRowAnswer Total { get; init; }

    /// <summary>The answer for a board.</summary>
    public static LiveAnswer Of(AreaBoard board, CountingRule rule, TimeZoneInfo zone, bool simulated) => new()
    {
        Id = board.AreaId,
        Name = board.Name,
        Simulated = simulated,
        Version = board.Version,
        Layout = board.Layout,
        At = ApiTime.Text(board.At, zone)!,
        DataAt = ApiTime.Text(board.DataAt ?? 0, zone),
        TreeDate = board.TreeDate,
        Rule = new RuleAnswer(rule.Id, rule.Version, rule.Name, rule.Source),
        UnitsIn = board.UnitsIn,
        UnitsOf = board.UnitsOf,
        Indicators = FigureIndicators.Of(rule),
        Rows = [.. board.Rows.Select(row => LiveRowAnswer.Of(row, rule, zone))],
        Total = LiveRowAnswer.Of(board.AreaId, board.Name, board.Total, rule),
    };
}

/// <summary>A row of a live board.</summary>
public sealed record LiveRowAnswer
{
    /// <summary>The unit or area.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its kind; null for a total.</summary>
    public string? Kind { get; init; }

    /// <summary><c>none</c>, <c>live</c>, <c>offHours</c> or <c>silent</c>; null for a total.</summary>
    public string? State { get; init; }

    /// <summary>Time of its newest event.</summary>
    public string? DataAt { get; init; }

    /// <summary>At this instant, by measure.</summary>
    public required IReadOnlyDictionary<string, long> Now { get; init; }

    /// <summary>Since midnight, by measure.</summary>
    public required IReadOnlyDictionary<string, long> Today { get; init; }

    /// <summary>The month to date, by measure.</summary>
    public required IReadOnlyDictionary<string, long> Month { get; init; }

    /// <summary>The month's on-time rate.</summary>
    public required RateAnswer OnTime { get; init; }

    internal static LiveRowAnswer Of(BoardRow row, CountingRule rule, TimeZoneInfo zone) => Of(row.UnitId, row.Name, row.Values, rule) with
    {
        Kind = row.Kind,
        State = Casing.Camel(row.State),
        DataAt = ApiTime.Text(row.DataAt ?? 0, zone),
    };

    internal static LiveRowAnswer Of(string id, string name, long[] values, CountingRule rule) => new()
    {
        Id = id,
        Name = name,
        Now = Figures(values, BoardWindow.Now),
        Today = Figures(values, BoardWindow.Today),
        Month = Figures(values, BoardWindow.Month),
        OnTime = RateAnswer.Rounded(OnTimeRate.From(BoardColumns.MonthRow(values), rule)),
    };

    private static Dictionary<string, long> Figures(long[] values, BoardWindow window)
    {
        var figures = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++)
        {
            var column = BoardColumns.All[i];
            if (column.Window == window) figures.Add(column.Id[(column.Id.IndexOf('.', StringComparison.Ordinal) + 1)..], values[i]);
        }

        return figures;
    }
}
