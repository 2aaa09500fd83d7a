using CchcLive.Domain.Access;
using CchcLive.Grains;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http;

/// <summary><c>/api/v1/sources</c>: is each feed alive, and true? <c>docs/sources.md</c> is the contract.</summary>
public static class SourcesEndpoint
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapSources(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/sources").WithTags("Sources").Needs(Permission.ReadSources);
        group.MapGet("/", List).WithName("GetSources").Produces<IReadOnlyList<SourceAnswer>>()
            .WithSummary("Every source: is its feed alive, what came of it, what waits in quarantine.");
        group.MapGet("/{id}", Get).WithName("GetSource").Produces<SourceAnswer>().ProducesProblem(404).WithSummary("One source, with each unit it speaks for.");
        group.MapPut("/{id}", Declare).Needs(Permission.ManageSources).WithName("DeclareSource").Accepts<SourceDeclarationBody>("application/json").Produces<SourceAnswer>()
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(503).WithSummary("Declares the interval, the units and the calendar of a source.");
        // without Accepts: it would demand a content type of a heartbeat that has no body
        group.MapPost("/{id}/heartbeat", Heartbeat).Needs(Permission.SendEvents).WithName("PostHeartbeat").Produces<HeartbeatAnswer>()
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(503).WithSummary("The source is alive though it may have nothing to say; a body declares as PUT does.");
        routes.MapSourceTotals();
        return routes;
    }

    private static async Task<IResult> List(SourceQueries sources, SourceAnswers answers) =>
        Results.Ok((await sources.ListAsync()).Select(facts => answers.Of(facts)));

    private static async Task<IResult> Get(string id, SourceQueries sources, SourceAnswers answers)
    {
        var source = PathValue.Of(id);
        return (await sources.ListAsync()).FirstOrDefault(facts => facts.Source == source) is { } found
            ? Results.Ok(await answers.WithUnitsAsync(found))
            : ApiFaults.Of(404, "unknown-source", $"Chưa có gì từ nguồn “{source}”.");
    }

    private static async Task<IResult> Declare(
        string id, HttpRequest request, IGrainFactory grains, OrgRegistry registry, SourceDirectory directory, SourceQueries sources, SourceAnswers answers)
    {
        var source = PathValue.Of(id);
        var (body, fault) = await SourceBodies.ReadAsync<SourceDeclarationBody>(request);
        fault ??= body is null ? SourceBodies.BadJson() : SourceBodies.Check(source, directory) ?? SourceBodies.Check(body, known: null, registry);
        if (fault is not null) return fault;
        if (await SourceBodies.CommitAsync(() => grains.Source(source).Declare(body!.Over(null))) is { } failed) return failed;
        return await Get(id, sources, answers);
    }

    private static async Task<IResult> Heartbeat(
        string id, HttpRequest request, IGrainFactory grains, OrgRegistry registry, SourceDirectory directory, SourceAnswers answers)
    {
        var source = PathValue.Of(id);
        var (body, fault) = await SourceBodies.ReadAsync<SourceDeclarationBody>(request);
        fault ??= request.HttpContext.Refusal(source, (body?.Units ?? []).Select(unit => ("units", (string?)unit))) ?? SourceBodies.Check(source, directory);
        if (fault is not null) return fault;
        var grain = grains.Source(source);
        if (body is not null)
        {
            var known = (await grain.Status()).Declaration;
            if (SourceBodies.Check(body, known, registry) is { } bad) return bad;
            if (await SourceBodies.CommitAsync(() => grain.Declare(body.Over(known))) is { } failed) return failed;
        }

        await grain.Heartbeat();
        return Results.Ok(answers.Heartbeat(await grain.Status()));
    }
}

/// <summary>What a source declares. In a heartbeat, what is left out stays as it was declared before.</summary>
/// <param name="IntervalMinutes">The longest silence, in minutes of working time, 1 to 10,080.</param>
/// <param name="Units">Units or areas it speaks for.</param>
/// <param name="Calendar">The calendar whose hours are its hours: a shipped id, or <c>all-days</c>; without one that of its first unit.</param>
public sealed record SourceDeclarationBody(int? IntervalMinutes, string[]? Units, string? Calendar)
{
    internal SourceDeclaration Over(SourceDeclaration? known) =>
        new(IntervalMinutes ?? known?.IntervalMinutes ?? 0, Units ?? known?.Units ?? [], Calendar ?? known?.Calendar);
}
