using CchcLive.Domain;
using CchcLive.Domain.Scorecards;
using CchcLive.Grains.Scorecards;

namespace CchcLive.Ingest.Http.Scorecards;

/// <summary>The scorecard of a unit or an area over a month.</summary>
public sealed record CardAnswer
{
    /// <summary>The area or unit.</summary>
    public required string Place { get; init; }

    /// <summary>Its name on the tree's date.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of unit it is.</summary>
    public required string Level { get; init; }

    /// <summary>True if the data was made by the simulator.</summary>
    public required bool Simulated { get; init; }

    /// <summary>The month, <c>2025-03</c>.</summary>
    public required string Month { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The instant of judgement: before the month's end while it lasts.</summary>
    public required string At { get; init; }

    /// <summary>The date whose org tree was used.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>What the card is made by, <c>766@1</c>.</summary>
    public required string Definition { get; init; }

    /// <summary>The document, and how far it is known.</summary>
    public required string Source { get; init; }

    /// <summary>The counting rule.</summary>
    public required string Rule { get; init; }

    /// <summary>How many dossiers it had to handle.</summary>
    public required long Dossiers { get; init; }

    /// <summary>The points earned, of <see cref="CoveredMax"/>.</summary>
    public required decimal Total { get; init; }

    /// <summary>How many of the 100 points have data.</summary>
    public required decimal CoveredMax { get; init; }

    /// <summary>The points converted to 100; null without data.</summary>
    public decimal? Score { get; init; }

    /// <summary>The band's id; null while too few points are covered.</summary>
    public string? Band { get; init; }

    /// <summary>The portal's score, if it was entered.</summary>
    public decimal? PortalScore { get; init; }

    /// <summary><see cref="Score"/> less <see cref="PortalScore"/>.</summary>
    public decimal? Difference { get; init; }

    /// <summary>The groups with their components.</summary>
    public required IReadOnlyList<CardGroupAnswer> Groups { get; init; }

    /// <summary>How complete the data are.</summary>
    public required IReadOnlyList<CardCoverageAnswer> Coverage { get; init; }

    internal static CardAnswer Of(PlaceCard read, string month, TimeZoneInfo zone, DataKind data) => new()
    {
        Place = read.Query.Place,
        Name = read.Name,
        Level = read.Level,
        Simulated = data.IsSimulated,
        Month = month,
        From = read.Query.From,
        To = read.Query.To,
        At = ApiTime.Text(read.JudgedAt, zone)!,
        TreeDate = read.TreeDate,
        Definition = read.Card.Definition.Key,
        Source = read.Card.Definition.Source,
        Rule = read.Card.Definition.Rule,
        Dossiers = read.Dossiers,
        Total = read.Card.Total,
        CoveredMax = read.Card.CoveredMax,
        Score = read.Card.Score,
        Band = read.Card.Band?.Id,
        PortalScore = read.Card.PortalScore,
        Difference = read.Card.Difference,
        Groups = [.. read.Card.Groups.Select(CardGroupAnswer.Of)],
        Coverage = [.. read.Coverage.Select(line => new CardCoverageAnswer(line.Indicator.Key, line.Value.Numerator, line.Value.Denominator, line.Value.Value, line.Target.Target, line.IsMet))],
    };
}

/// <summary>A group of components.</summary>
/// <param name="Code">Its number in the index.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Points">The points; null without data.</param>
/// <param name="CoveredMax">How many points have data.</param>
/// <param name="Max">The most points.</param>
/// <param name="Components">Its components.</param>
public sealed record CardGroupAnswer(string Code, string Name, decimal? Points, decimal CoveredMax, decimal Max, IReadOnlyList<CardComponentAnswer> Components)
{
    internal static CardGroupAnswer Of(ScoredGroup group) => new(group.Group.Code, group.Group.Name, group.Points, group.CoveredMax, group.Group.Max, [.. group.Components.Select(CardComponentAnswer.Of)]);
}

/// <summary>A component.</summary>
/// <param name="Code">Its number in the index.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Indicator">Id and version of its indicator.</param>
/// <param name="Origin"><c>computed</c>, <c>imported</c> or <c>noData</c>.</param>
/// <param name="Numerator">The numerator; null where there is none.</param>
/// <param name="Denominator">The denominator; null where there is none.</param>
/// <param name="Value">The share, 0 to 1, or the number; null for no data.</param>
/// <param name="FullFrom">From this share on it earns all.</param>
/// <param name="Points">The points; null without data, and of what earns none.</param>
/// <param name="Max">The most points; null: nobody says how many.</param>
/// <param name="Document">The document of an entered figure.</param>
/// <param name="Note">What the sources leave open.</param>
public sealed record CardComponentAnswer(
    string Code, string Name, string Indicator, string Origin, long? Numerator, long? Denominator, decimal? Value, decimal FullFrom, decimal? Points, decimal? Max, string? Document, string? Note)
{
    internal static CardComponentAnswer Of(ScoredComponent one) => new(
        one.Component.Code, one.Component.Name, one.IndicatorKey, Casing.Camel(one.Figure.Origin), one.Figure.Numerator, one.Figure.Denominator, one.Figure.Value, one.Component.FullFrom, one.Points, one.Component.Max,
        one.Figure.Document, one.Component.Note);
}

/// <summary>How complete the data are in one respect.</summary>
/// <param name="Indicator">Id and version of the indicator.</param>
/// <param name="Numerator">The numerator.</param>
/// <param name="Denominator">The denominator.</param>
/// <param name="Value">The share, 0 to 1; null without a denominator.</param>
/// <param name="Target">What it must reach.</param>
/// <param name="IsMet">True if it does; null without data.</param>
public sealed record CardCoverageAnswer(string Indicator, long Numerator, long? Denominator, decimal? Value, decimal Target, bool? IsMet);
