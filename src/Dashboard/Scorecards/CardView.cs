using System.Globalization;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Scorecards;
using CchcLive.Grains.Scorecards;

namespace CchcLive.Dashboard.Scorecards;

/// <summary>What is on the page of a card.</summary>
/// <param name="Board">The card, and those of the units.</param>
/// <param name="Month">The month.</param>
/// <param name="Present">The month of now, or of the moment that the page tells of.</param>
public sealed record CardView(CardBoard Board, PublicationPeriod Month, PublicationPeriod Present)
{
    /// <summary>The area with a board that the place is, or is in; null for none.</summary>
    public required string? Area { get; init; }

    /// <summary>The areas above it that the reader may see, the highest first.</summary>
    public required IReadOnlyList<(string Id, string Name)> Above { get; init; }

    /// <summary>The rule that is counted by.</summary>
    public required CountingRule Rule { get; init; }

    /// <summary>The moment that the page tells of.</summary>
    public required PageMoment Moment { get; init; }

    /// <summary>Writes times.</summary>
    public required Times Times { get; init; }

    /// <summary>The place's card.</summary>
    public PlaceCard Read => Board.Area;

    /// <summary>The place's scores.</summary>
    public Scorecard Card => Board.Area.Card;

    /// <summary>The month in words: its days, and that it is not over.</summary>
    public string Period => $"{Times.Date(Month.From)} – {Times.Date(Month.To)}{(Month == Present ? $" ({Texts.CardSoFar})" : "")}";

    /// <summary>The time of the data.</summary>
    public string DataTime => Times.Dated(Read.JudgedAt);

    /// <summary>A month as a person reads it: 03/2025.</summary>
    public static string NameOf(PublicationPeriod month) => month.From.ToString("MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The card of a place over the same month and at the same moment.</summary>
    public string UrlOf(string place) => Moment.AddTo(CardPages.Url(place, Month));

    /// <summary>The same card over another month.</summary>
    public string UrlOf(PublicationPeriod month) => Moment.AddTo(CardPages.Url(Read.Query.Place, month));
}
