using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Counting;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Late;

/// <summary>A place's late board at a moment, before anything of it is read: which moment, which names, which address.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Reference">The org chart and the rules of that moment.</param>
/// <param name="Address">What is asked for.</param>
/// <param name="Times">Writes times in the place's zone.</param>
/// <param name="Today">The moment's date there.</param>
/// <param name="TreeDate">The date whose org tree is shown.</param>
internal sealed record LatePlace(PageMoment Moment, ReferenceData Reference, LateAddress Address, Times Times, DateOnly Today, DateOnly TreeDate);

/// <summary>Reads late boards for pages.</summary>
internal sealed class LateReader(BoardQueries boards, RiskQueries risks, OrgRegistry registry, CatalogueRegistry catalogues, IBoardSource areas, TimeProvider clock)
{
    /// <summary>The catalogues now.</summary>
    public Domain.Catalogues.CatalogueSet Catalogues => catalogues.Current;

    /// <summary>Whether it is an area with a board of its own.</summary>
    public bool IsArea(string id) => areas.Describe(id) is not null;

    /// <summary>What an address asks for; the page to answer with instead, if it asks for nothing there is.</summary>
    public async Task<(LatePlace? Place, IResult? Fault)> PlaceAsync(HttpContext http, string id)
    {
        if (registry.Current.Org.Find(id) is null) return (null, Pages.PageEndpoints.NotFound(id));
        var (zone, now) = (registry.CalendarOf(id).Zone, clock.GetUtcNow());
        if (!MomentReader.TryRead(http, zone, now, out var moment, out var fault)) return (null, fault);
        var reference = await boards.ReferenceAsync(moment.KnownAt);
        if (reference.CalendarOf(id) is not { } calendar) return (null, Pages.PageEndpoints.UnknownThen(id, moment, zone, clock));
        var today = calendar.LocalDate((moment.At ?? now).UtcTicks);
        var (address, treeDate) = (LateAddress.Read(http.Request, id, today), reference.TreeDate(id, today));
        if (address.Unit is { } unit && !reference.Org.AncestorsOf(unit, treeDate).Contains(id, StringComparer.Ordinal)) return (null, Pages.PageEndpoints.NotFound(unit));
        return (new LatePlace(moment, reference, address, new Times(zone, now), today, treeDate), null);
    }

    /// <summary>The board.</summary>
    /// <param name="place">Of which place, at which moment.</param>
    /// <param name="skip">So many lines are passed over.</param>
    /// <param name="take">At most so many are listed.</param>
    public Task<LateBoard> ReadAsync(LatePlace place, int skip, int take)
    {
        var address = place.Address;
        var period = new BoardQuery(address.Unit ?? address.Place, address.Period.From, address.Period.To, place.Moment.AsOf, place.Reference.Live.Id, UnitRole.Handling, Dimension.None)
        {
            KnownAt = place.Moment.KnownAt, Only = address.Field is { } field ? new DossierFilter(Dimension.Field, field) : null,
        };
        return boards.LateBoardAsync(new LateBoardQuery(period, address.Filter) { Order = address.Order, Skip = skip, Take = take });
    }

    /// <summary>What will be late soon there, the most urgent first.</summary>
    public Task<RiskBoard> RisksAsync(LatePlace place, int take) => risks.ReadAsync(new RiskQuery(place.Address.Unit ?? place.Address.Place, place.Reference.Live.Id)
    {
        AsOf = place.Moment.AsOf, KnownAt = place.Moment.KnownAt, Take = take,
        Only = place.Address.Field is { } field ? new DossierFilter(Dimension.Field, field) : null,
    });

    /// <summary>The lines as their reader may see them.</summary>
    public IReadOnlyList<LateLineView> Views(IEnumerable<DossierLine> lines, LatePlace place, HttpContext http, IReadOnlyCollection<TextCount>? texts = null)
    {
        var uses = texts?.ToDictionary(text => text.Key, text => text.Dossiers);
        return
        [
            .. lines.Select(line => new LateLineView(
                new LineView(line.For(http), registry, place.Times) { Moment = place.Moment }, Catalogues, ExplanationStates.Of(line.ExplainedAt != 0, line.Explanation, Catalogues.IsGeneric), place.Times)
            {
                SameText = uses?.GetValueOrDefault(SameText.KeyOf(line.Explanation)) ?? 0,
            }),
        ];
    }
}
