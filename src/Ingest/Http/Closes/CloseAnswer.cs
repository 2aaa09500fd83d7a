using CchcLive.Domain.Closes;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Registry;

namespace CchcLive.Ingest.Http;

/// <summary>A day that an area closed, without its rows.</summary>
public record CloseHeadAnswer
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The last instant of the day in the area's zone, at which dossiers were judged.</summary>
    public required string At { get; init; }

    /// <summary>When the close was taken: what was known then is in it.</summary>
    public required string ClosedAt { get; init; }

    /// <summary>True if it was made up later because nobody could close the day when it ended.</summary>
    public required bool MadeUp { get; init; }

    /// <summary>Time of the newest event in it; null if there was none.</summary>
    public string? DataAt { get; init; }

    /// <summary>How many units were live or outside their hours.</summary>
    public required int UnitsIn { get; init; }

    /// <summary>How many there were.</summary>
    public required int UnitsOf { get; init; }

    /// <summary>Overdue at the day's end; null if there was no data.</summary>
    public long? OpenLate { get; init; }

    /// <summary>Being handled at the day's end; null if there was no data.</summary>
    public long? Open { get; init; }

    /// <summary>The answer for a close.</summary>
    internal static CloseHeadAnswer Of(string area, DayClose close, TimeZoneInfo zone)
    {
        var total = close.DataAt == 0 ? null : close.Total(area).Today;
        return new CloseHeadAnswer
        {
            Date = close.Date,
            At = ApiTime.Text(close.At, zone)!,
            ClosedAt = ApiTime.Text(close.ClosedAt, zone)!,
            MadeUp = close.IsMadeUp,
            DataAt = ApiTime.Text(close.DataAt, zone),
            UnitsIn = close.UnitsIn,
            UnitsOf = close.UnitsOf,
            OpenLate = total?[(int)Domain.Counting.Measure.OpenLate],
            Open = total?[(int)Domain.Counting.Measure.Open],
        };
    }
}

/// <summary>The days of a period that an area closed.</summary>
/// <param name="Id">The area.</param>
/// <param name="Simulated">True if the data was made by the simulator.</param>
/// <param name="From">The first day asked about.</param>
/// <param name="To">The last.</param>
/// <param name="Closes">The days that were closed, in order.</param>
public sealed record ClosesAnswer(string Id, bool Simulated, DateOnly From, DateOnly To, IReadOnlyList<CloseHeadAnswer> Closes);

/// <summary>The rule that a close was counted by.</summary>
public sealed record ClosedRuleAnswer(string Id, int Version);

/// <summary>The board of an area at the end of a day, as known when it was closed.</summary>
public sealed record CloseAnswer
{
    /// <summary>The area.</summary>
    public required string Id { get; init; }

    /// <summary>Its name on the day.</summary>
    public required string Name { get; init; }

    /// <summary>True if the data was made by the simulator.</summary>
    public required bool Simulated { get; init; }

    /// <summary>The day and when it was closed.</summary>
    public required CloseHeadAnswer Close { get; init; }

    /// <summary>The date whose org tree it shows: the day.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>The counting rule and its version then.</summary>
    public required ClosedRuleAnswer Rule { get; init; }

    /// <summary>Under which unit a dossier counts.</summary>
    public string Role { get; } = "handling";

    /// <summary>The calendars of its units and their versions then.</summary>
    public required IReadOnlyList<CalendarInForce> Calendars { get; init; }

    /// <summary>The last event of each shard's stream that it reflects, by shard number.</summary>
    public required IReadOnlyList<long> Positions { get; init; }

    /// <summary>The indicator of each figure with its version, by the figure's name: <c>"openLate": "open-late@1"</c> (<c>docs/indicators.md</c>).</summary>
    public required IReadOnlyDictionary<string, string> Indicators { get; init; }

    /// <summary>The children; figures of one without data are zeros, its <c>dataAt</c> is null.</summary>
    public required IReadOnlyList<LiveRowAnswer> Rows { get; init; }

    /// <summary>Their sum.</summary>
    public required LiveRowAnswer Total { get; init; }

    /// <summary>The answer for a close.</summary>
    internal static CloseAnswer Of(string area, DayClose close, OrgRegistry registry, DataKind data)
    {
        var (reference, zone) = (registry.Current, registry.CalendarOf(area).Zone);
        var board = CloseBoards.Board(area, close, reference.Org);
        var rule = reference.Rules.GetValueOrDefault(close.Rule) ?? reference.Live;
        return new CloseAnswer
        {
            Id = area,
            Name = board.Name,
            Simulated = data.IsSimulated,
            Close = CloseHeadAnswer.Of(area, close, zone),
            TreeDate = board.TreeDate,
            Rule = new ClosedRuleAnswer(close.Rule, close.RuleVersion),
            Calendars = close.Calendars,
            Positions = close.Positions,
            Indicators = FigureIndicators.Of(rule),
            Rows = [.. board.Rows.Select(row => LiveRowAnswer.Of(row, rule, zone))],
            Total = LiveRowAnswer.Of(area, board.Name, board.Total, rule),
        };
    }
}
