using CchcLive.Domain.Access;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Connecting;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http;

/// <summary><c>GET /api/v1/connectors</c>: does what the program fetches itself still come? <c>docs/connect.md</c> is the contract.</summary>
public static class ConnectorsEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapConnectors(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/connectors", List).Needs(Permission.ReadSources).WithName("GetConnectors").WithTags("Sources").Produces<IReadOnlyList<ConnectorAnswer>>()
            .WithSummary("Every pull connector and watched folder: does it work, and if not, why.");
        return routes;
    }

    private static IResult List(ConnectorStates states, OrgRegistry registry)
    {
        var zone = registry.CalendarOf(null).Zone;
        return Results.Ok(states.All.Select(state => ConnectorAnswer.Of(state, zone)));
    }
}

/// <summary>A connector.</summary>
/// <param name="Name">Its name in the connections file.</param>
/// <param name="Kind"><c>pull</c> or <c>folder</c>.</param>
/// <param name="Place">Where it reads.</param>
/// <param name="Sources">The sources for which it speaks, as far as they are known beforehand.</param>
/// <param name="State"><c>working</c>, <c>failing</c>, or <c>starting</c> before its first round has ended.</param>
/// <param name="LastSuccessAt">End of the last round that went well.</param>
/// <param name="FailingSince">The first failure since.</param>
/// <param name="Reason">Why the last round failed, in words.</param>
/// <param name="Events">Events that were new, since the program's start.</param>
public sealed record ConnectorAnswer(string Name, string Kind, string Place, IReadOnlyList<string> Sources, string State, string? LastSuccessAt, string? FailingSince, string? Reason, long Events)
{
    internal static ConnectorAnswer Of(ConnectorState state, TimeZoneInfo zone)
    {
        var status = state.Status;
        var word = status.Reason is not null ? "failing" : status.LastSuccessAt is null ? "starting" : "working";
        return new ConnectorAnswer(state.Name, state.Kind, state.Place, state.Sources, word, Text(status.LastSuccessAt), Text(status.FailingSince), status.Reason, status.Events);

        string? Text(DateTimeOffset? at) => ApiTime.Text(at?.UtcTicks ?? 0, zone);
    }
}
