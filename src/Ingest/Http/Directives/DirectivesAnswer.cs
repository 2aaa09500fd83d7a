using CchcLive.Grains.Directives;

namespace CchcLive.Ingest.Http.Directives;

/// <summary>Where an area or a unit stands against the targets that apply to it.</summary>
/// <param name="Id">The area or unit.</param>
/// <param name="Name">Its name on the tree's date.</param>
/// <param name="Simulated">True if the data was made by the simulator.</param>
/// <param name="At">The instant of judgement.</param>
/// <param name="KnownAt">Only what had been committed by this instant; null for all that is known now.</param>
/// <param name="TreeDate">The date whose org tree was used.</param>
/// <param name="Rule">The counting rule.</param>
/// <param name="CataloguePosition">Of which state of the catalogues the targets are.</param>
/// <param name="Targets">Those in force first.</param>
public sealed record DirectivesAnswer(
    string Id, string Name, bool Simulated, string At, string? KnownAt, DateOnly TreeDate, RuleAnswer Rule, long CataloguePosition, IReadOnlyList<StandingAnswer> Targets)
{
    /// <summary>The answer for a board.</summary>
    public static DirectivesAnswer Of(DirectiveBoard board, TimeZoneInfo zone, DataKind data) => new(
        board.Query.Area, board.Reference.Org.NameOf(board.Query.Area, board.TreeDate), data.IsSimulated, ApiTime.Text(board.At, zone)!, ApiTime.Text(board.Query.KnownAt?.UtcTicks ?? 0, zone), board.TreeDate,
        new RuleAnswer(board.Rule.Id, board.Rule.Version, board.Rule.Name, board.Rule.Source), board.CataloguePosition,
        [.. board.Standings.Select(standing => StandingAnswer.Of(standing, unit => board.Reference.Org.NameOf(unit, board.TreeDate)))]);
}
