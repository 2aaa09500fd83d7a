using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Scorecards;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Scorecards;

/// <summary>The 766 card of a unit, or of an area with all its units ranked (D§1 rows 50, 51).</summary>
internal sealed class CardPages(CardQueries cards, BoardQueries boards, OrgRegistry registry, IBoardSource areas, TimeProvider clock)
{
    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapMethods("/card/{place}", PageEndpoints.Reading, (string place, string? month, HttpContext http, CardPages here) => here.ShowAsync(PathValue.Of(place), month, http)).Needs(Permission.ReadBoards, "place");

    /// <summary>Where a card is.</summary>
    /// <param name="place">The unit or area.</param>
    /// <param name="month">The month; null for the present one.</param>
    public static string Url(string place, PublicationPeriod? month = null) => $"/card/{Uri.EscapeDataString(place)}{(month is null ? "" : $"?month={month.Id}")}";

    private async Task<IResult> ShowAsync(string place, string? asked, HttpContext http)
    {
        if (registry.Current.Org.Find(place) is null) return PageEndpoints.NotFound(place);
        var (zone, now) = (registry.CalendarOf(place).Zone, clock.GetUtcNow());
        if (!MomentReader.TryRead(http, zone, now, out var moment, out var fault)) return fault;
        var reference = await boards.ReferenceAsync(moment.KnownAt);
        if (reference.CalendarOf(place) is not { } calendar) return PageEndpoints.UnknownThen(place, moment, zone, clock);
        var today = calendar.LocalDate((moment.At ?? now).UtcTicks);
        var present = PublicationPeriod.Of(today, PeriodKind.Calendar);
        var month = PublicationPeriod.TryParse(asked, PeriodKind.Calendar, out var named) && named.From <= present.From ? named : present;
        var above = reference.Org.AncestorsOf(place, reference.TreeDate(place, today)).Where(area => http.Can(Permission.ReadBoards, area)).ToList();
        var board = await cards.ReadUnitsAsync(new CardQuery(place, month.From, month.To) { AsOf = moment.AsOf, KnownAt = moment.KnownAt });
        return new RazorComponentResult<CardPage>(new
        {
            View = new CardView(board, month, present)
            {
                Area = above.Prepend(place).FirstOrDefault(area => areas.Describe(area) is not null),
                Above = [.. above.AsEnumerable().Reverse().Select(area => (area, reference.Org.NameOf(area, board.Area.TreeDate)))],
                Rule = reference.Rules[cards.Definition.Rule],
                Moment = moment,
                Times = new Times(zone, now),
            },
        });
    }
}
