using CchcLive.Domain;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Indicators;

namespace CchcLive.Ingest.Http.Indicators;

/// <summary>The indicators of a period.</summary>
public sealed record IndicatorsAnswer
{
    /// <summary>The area or unit.</summary>
    public required string Id { get; init; }

    /// <summary>Its name on the tree's date.</summary>
    public required string Name { get; init; }

    /// <summary>True if the data was made by the simulator.</summary>
    public required bool Simulated { get; init; }

    /// <summary>The first day of the period; null for all that is known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, included; null for up to <see cref="At"/>.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The instant of judgement.</summary>
    public required string At { get; init; }

    /// <summary>Only what had been committed by this instant counts; null for all that is known now.</summary>
    public string? KnownAt { get; init; }

    /// <summary>The date whose org tree was used.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>The counting rule.</summary>
    public required RuleAnswer Rule { get; init; }

    /// <summary>Under which unit a dossier counts.</summary>
    public required string Role { get; init; }

    /// <summary>How rows are split.</summary>
    public required string By { get; init; }

    /// <summary>The rows; empty if nothing splits them.</summary>
    public required IReadOnlyList<IndicatorRowAnswer> Rows { get; init; }

    /// <summary>Each dossier once, with what is counted once for the whole.</summary>
    public required IndicatorRowAnswer Total { get; init; }

    internal static IndicatorsAnswer Of(IndicatorBoard board, IReadOnlyDictionary<string, IndicatorValue> distinct, IndicatorRegistry registry, DataKind data)
    {
        var (query, reference) = (board.Query, board.Reference);
        var (rule, zone, org) = (reference.Rules[query.Rule], reference.CalendarOf(query.Id)!.Zone, reference.Org);
        Indicator[] shown = [.. registry.Under(rule).Where(one => one.IsAdditive)];
        return new IndicatorsAnswer
        {
            Id = query.Id,
            Name = org.NameOf(query.Id, board.TreeDate),
            Simulated = data.IsSimulated,
            From = query.From,
            To = query.To,
            At = ApiTime.Text(board.At, zone)!,
            KnownAt = ApiTime.Text(query.KnownAt?.UtcTicks ?? 0, zone),
            TreeDate = board.TreeDate,
            Rule = new RuleAnswer(rule.Id, rule.Version, rule.Name, rule.Source),
            Role = Casing.Camel(query.Role),
            By = Casing.Camel(query.By),
            Rows = query.By == Dimension.None ? [] : [.. board.Rows.Select(row => IndicatorRowAnswer.Of(row.Key, NameOf(row.Key), row.Value, shown))],
            Total = IndicatorRowAnswer.Of(query.Id, org.NameOf(query.Id, board.TreeDate), board.Total, shown).With(distinct),
        };

        string NameOf(string key) => key.Length == 0 ? "Chưa phân loại" : query.By == Dimension.Unit ? org.NameOf(key, board.TreeDate) : key;
    }
}

/// <summary>The indicators of one row.</summary>
/// <param name="Key">The unit, field, channel, officer or procedure; empty for dossiers without one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Indicators">By id and version, as <c>on-time@1</c>.</param>
public sealed record IndicatorRowAnswer(string Key, string Name, IReadOnlyDictionary<string, IndicatorValueAnswer> Indicators)
{
    internal static IndicatorRowAnswer Of(string key, string name, Figures figures, Indicator[] shown) =>
        new(key, name, shown.ToDictionary(one => one.Key, one => IndicatorValueAnswer.Of(one.ValueOf(figures)), StringComparer.Ordinal));

    internal IndicatorRowAnswer With(IReadOnlyDictionary<string, IndicatorValue> more) => this with
    {
        Indicators = Indicators.Concat(more.Select(pair => KeyValuePair.Create(pair.Key, IndicatorValueAnswer.Of(pair.Value)))).ToDictionary(StringComparer.Ordinal),
    };
}

/// <summary>The value of an indicator with what it is made of.</summary>
/// <param name="Numerator">The numerator; of a count the number.</param>
/// <param name="Denominator">The denominator; null if it has none.</param>
/// <param name="Value">A share as 0.9804, with four decimals; null without a denominator.</param>
public sealed record IndicatorValueAnswer(long Numerator, long? Denominator, decimal? Value)
{
    internal static IndicatorValueAnswer Of(IndicatorValue value) =>
        new(value.Numerator, value.Denominator, value.Value is { } exact ? decimal.Round(exact, 4, MidpointRounding.AwayFromZero) : null);
}
