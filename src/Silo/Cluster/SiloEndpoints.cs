using CchcLive.Domain.Access;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Health;

namespace CchcLive.Silo.Cluster;

/// <summary>What a process of role <c>silo</c> answers over HTTP: its health, and to everything else where to go.</summary>
internal static class SiloEndpoints
{
    /// <summary>Maps it.</summary>
    public static WebApplication MapSilo(this WebApplication app)
    {
        app.UseAccess();
        app.MapHealth();
        app.MapFallback(() => Results.Problem(
            "This process is a silo and answers GET /health alone. Ask a dashboard; verbs want the data folder of one (docs/cluster.md).", statusCode: StatusCodes.Status404NotFound, title: "silo"))
            .Needs(Permission.Enter);
        return app.DemandNeeds();
    }
}
