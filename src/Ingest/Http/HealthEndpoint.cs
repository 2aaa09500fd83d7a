using CchcLive.Domain.Access;
using CchcLive.Grains.Projection;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http;

/// <summary><c>GET /health</c>: is the program alive, what does it run on, what does it hold.</summary>
public static class HealthEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", Get).Needs(Permission.ReadHealthDetail).WithName("GetHealth").WithTags("Health").Produces<HealthAnswer>()
            .WithSummary("Engine, version, journal and what is held.");
        return routes;
    }

    private static async Task<IResult> Get(ProgramFacts facts, BoardQueries boards, UnclassifiedQueries unclassified, TableQueries tables, OrgRegistry registry, IJournalStore store, DataKind data, TimeProvider time)
    {
        var shards = await boards.StatusAsync(recount: false);
        var table = await tables.HealthAsync();
        var open = await store.Quarantine.CountsAsync();
        return Results.Ok(new HealthAnswer(
            table.IsLate ? "degraded" : "ok", facts.Engine, facts.Version, store.Description, data.IsSimulated, ApiTime.Text(time.GetUtcNow().UtcTicks, registry.CalendarOf(null).Zone)!, shards.Length,
            shards.Sum(shard => (long)shard.Dossiers), shards.Sum(shard => (long)shard.Retired), shards.Sum(shard => shard.Events), shards.Sum(shard => (long)shard.Orphans),
            [.. shards.SelectMany(shard => shard.UnknownUnits).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], open.Sum(count => count.Open),
            [.. (await unclassified.ListAsync()).Select(count => new UnclassifiedAnswer(count.Unit, count.Dossiers))], table));
    }
}

/// <summary>What the program is.</summary>
/// <param name="Engine"><c>Orleans</c> or <c>Embedded</c>.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Build">Changes with every build: an old tab then reloads itself.</param>
public sealed record ProgramFacts(string Engine, string Version, string Build);

/// <summary>The program's health.</summary>
/// <param name="Status"><c>ok</c>; <c>degraded</c> if the table of dossiers has been behind for more than a quarter of an hour: live figures do not depend on it.</param>
/// <param name="Engine">The grain engine.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Journal">The database.</param>
/// <param name="Simulated">True if the data was made by the simulator.</param>
/// <param name="Now">The program's clock.</param>
/// <param name="Shards">Shards of the data.</param>
/// <param name="Dossiers">Dossiers known.</param>
/// <param name="Retired">Those of them that have left memory for the archive.</param>
/// <param name="Events">Their events.</param>
/// <param name="Orphans">Dossiers without a header.</param>
/// <param name="UnknownUnits">Units that dossiers name and the org chart does not know.</param>
/// <param name="QuarantineOpen">Inputs that wait in quarantine.</param>
/// <param name="Unclassified">Dossiers that no board shows, by the unit that they name.</param>
/// <param name="DossiersTable">The table <c>dossiers</c>.</param>
public sealed record HealthAnswer(
    string Status, string Engine, string Version, string Journal, bool Simulated, string Now, int Shards, long Dossiers, long Retired, long Events, long Orphans,
    IReadOnlyList<string> UnknownUnits, long QuarantineOpen, IReadOnlyList<UnclassifiedAnswer> Unclassified, TableHealth DossiersTable);

/// <summary>Dossiers that no board shows.</summary>
/// <param name="Unit">The unit that they name as handling: unknown to the org chart, itself an area, or of no area; null if they name none.</param>
/// <param name="Dossiers">How many.</param>
public sealed record UnclassifiedAnswer(string? Unit, int Dossiers);
