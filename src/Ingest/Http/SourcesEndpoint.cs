using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http;

/// <summary><c>GET /api/v1/sources</c>: what came from each source, and what of it waits in quarantine.</summary>
public static class SourcesEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapSources(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/sources", Get).WithName("GetSources").WithTags("Sources").Produces<IReadOnlyList<SourceAnswer>>()
            .WithSummary("What came from each source, and what of it waits in quarantine.");
        return routes;
    }

    private static async Task<IResult> Get(BoardQueries boards, OrgRegistry registry, IJournalStore store)
    {
        var totals = (await boards.StatusAsync(recount: false)).SelectMany(shard => shard.Sources).ToLookup(total => total.Source, StringComparer.Ordinal);
        var open = (await store.Quarantine.CountsAsync()).ToLookup(count => count.Source, StringComparer.Ordinal);
        var zone = registry.CalendarOf(null).Zone;
        return Results.Ok(totals.Select(group => group.Key).Union(open.Select(group => group.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(source => new SourceAnswer(
            source, totals[source].Sum(total => total.Events), ApiTime.Text(totals[source].Select(total => total.LastEventAt).DefaultIfEmpty().Max(), zone),
            open[source].ToDictionary(count => count.Rule, count => count.Open, StringComparer.Ordinal))));
    }
}

/// <summary>A source.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Events">Events held.</param>
/// <param name="LastEventAt">Time of the newest.</param>
/// <param name="Quarantine">Inputs that wait in quarantine, by rule.</param>
public sealed record SourceAnswer(string Source, long Events, string? LastEventAt, IReadOnlyDictionary<string, long> Quarantine);
