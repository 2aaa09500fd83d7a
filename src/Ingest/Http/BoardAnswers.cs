using CchcLive.Domain;
using CchcLive.Domain.Counting;

namespace CchcLive.Ingest.Http;

/// <summary>Figures of one row: a number per measure, the on-time rate with its two numbers, and the identities of form 06 that it breaks.</summary>
/// <param name="Key">The unit, field, channel, officer or procedure; empty for dossiers without one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Figures">A number per measure, by the measure's name in camel case (<c>docs/indicators.md</c>).</param>
/// <param name="OnTime">The on-time rate.</param>
/// <param name="Broken">Identities that do not hold; empty when all do.</param>
public sealed record RowAnswer(string Key, string Name, IReadOnlyDictionary<string, long> Figures, RateAnswer OnTime, IReadOnlyList<string> Broken)
{
    private static readonly string[] Names = [.. Enum.GetNames<Measure>().Select(Casing.Camel)];

    /// <summary>The figures of a row of measures.</summary>
    public static RowAnswer Of(string key, string name, long[] row, CountingRule rule)
    {
        var figures = new Dictionary<string, long>(Names.Length, StringComparer.Ordinal);
        for (var i = 0; i < Names.Length; i++) figures.Add(Names[i], row[i]);
        return new RowAnswer(key, name, figures, RateAnswer.Rounded(OnTimeRate.From(row, rule)), Form06.Broken(row));
    }
}

/// <summary>A percentage with what it is made of.</summary>
/// <param name="OnTime">The numerator.</param>
/// <param name="Of">The denominator.</param>
/// <param name="Percent">0 to 100 with two decimals; null without a denominator.</param>
public sealed record RateAnswer(long OnTime, long Of, decimal? Percent)
{
    /// <summary>The answer for a rate.</summary>
    public static RateAnswer Rounded(OnTimeRate rate) =>
        new(rate.OnTime, rate.Of, rate.Percent is { } percent ? decimal.Round((decimal)percent, 2, MidpointRounding.AwayFromZero) : null);
}

/// <summary>The figures of a period.</summary>
public sealed record PeriodAnswer
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

    /// <summary>The instant of judgement: what occurred by then, judged then.</summary>
    public required string At { get; init; }

    /// <summary>Only what had been committed by this instant counts, by the org chart and calendars of then; null for all that is known now.</summary>
    public string? KnownAt { get; init; }

    /// <summary>The date whose org tree was used.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>The counting rule's id, version and name.</summary>
    public required RuleAnswer Rule { get; init; }

    /// <summary>Under which unit a dossier counts.</summary>
    public required string Role { get; init; }

    /// <summary>How rows are split.</summary>
    public required string By { get; init; }

    /// <summary>The one row of a split whose dossiers are counted, as <c>field:dat-dai</c>; null for all dossiers.</summary>
    public string? Only { get; init; }

    /// <summary>The working calendar and whether its tables for the period's last year are confirmed.</summary>
    public required CalendarAnswer Calendar { get; init; }

    /// <summary>The indicator of each figure with its version, by the figure's name: <c>"openLate": "open-late@1"</c> (<c>docs/indicators.md</c>).</summary>
    public required IReadOnlyDictionary<string, string> Indicators { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<RowAnswer> Rows { get; init; }

    /// <summary>Each dossier once.</summary>
    public required RowAnswer Total { get; init; }
}

/// <summary>A counting rule.</summary>
public sealed record RuleAnswer(string Id, int Version, string Name, string Source);

/// <summary>A calendar and what is known of a year: <c>confirmed</c>, <c>provisional</c> or <c>missing</c>.</summary>
public sealed record CalendarAnswer(string Id, int Year, string Status);
