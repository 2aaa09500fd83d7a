using CchcLive.Domain.Access;
using CchcLive.Grains.Health;
using CchcLive.Ingest.Http.Access;
using CchcLive.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace CchcLive.Ingest.Http.Health;

/// <summary>
/// <c>/health/live</c>: the process answers; restart it if it does not. <c>/health/ready</c>: send it requests, or do not (503). <c>/health</c>: what
/// it runs on, what it holds, and what is wrong, to be read: 200 as long as it can be said. <c>docs/operations.md</c> is the contract.
/// </summary>
public static class HealthEndpoint
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Ok(new StateAnswer("live", []))).IsPublic().WithName("GetLive").WithTags("Health").Produces<StateAnswer>()
            .WithSummary("The process answers.");
        routes.MapGet("/health/ready", Ready).Needs(Permission.Public).WithName("GetReady").WithTags("Health").Produces<StateAnswer>().Produces<StateAnswer>(503)
            .WithSummary("Journal writable, shards loaded, registry read, and not about to stop; else 503.");
        routes.MapGet("/health", Get).Needs(Permission.ReadHealthDetail).WithName("GetHealth").WithTags("Health").Produces<HealthAnswer>().Produces<DownAnswer>(503)
            .WithSummary("Engine, version, journal, what is held, and what is wrong; 503 if that cannot be said.");
        return routes;
    }

    private static async Task<IResult> Ready(HealthLooks looks, IHostApplicationLifetime lifetime)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return Unavailable(new StateAnswer("stopping", []));
        var down = (await looks.LookAsync()).Where(note => note.IsDown).Select(note => note.Id).ToList();
        return down.Count == 0 ? Results.Ok(new StateAnswer("ready", [])) : Unavailable(new StateAnswer("down", down));
    }

    private static async Task<IResult> Get(HealthLooks looks, HealthFacts facts)
    {
        var notes = await looks.LookAsync();
        try
        {
            return Results.Ok(await facts.AnswerAsync(notes).WaitAsync(HealthLooks.Patience));
        }
        catch (Exception e) when (e is JournalException or TimeoutException)
        {
            return Unavailable(new DownAnswer("down", Of(notes)));
        }
    }

    private static IResult Unavailable<T>(T answer) => Results.Json(answer, statusCode: StatusCodes.Status503ServiceUnavailable);

    internal static IReadOnlyList<ReasonAnswer> Of(IEnumerable<HealthNote> notes) => [.. notes.Select(note => new ReasonAnswer(note.Id, note.Words))];
}
