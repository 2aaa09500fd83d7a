using CchcLive.Domain.Access;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Rules;
using CchcLive.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CchcLive.Ingest.Http.Keys;

/// <summary><c>/api/v1/admin/keys</c>: the keys with which sources come. <c>docs/keys-and-screens.md</c> is the contract.</summary>
public static class KeyEndpoints
{
    /// <summary>Adds what keys need.</summary>
    public static IServiceCollection AddIngestKeys(this IServiceCollection services) => services
        .AddSingleton<KeyUseNotes>().AddHostedService(provider => provider.GetRequiredService<KeyUseNotes>())
        .AddSingleton<IVisitorSource, IngestKeys>().AddSingleton<KeyDesk>();

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapIngestKeys(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/admin/keys").Needs(Permission.ManageKeys).WithTags("Admin");
        group.MapGet("/", async (KeyDesk keys) => Results.Ok(await keys.ListAsync())).WithName("GetKeys").Produces<IReadOnlyList<KeyAnswer>>().WithSummary("The ingest keys that ever were, without their secrets.");
        group.MapPost("/", AddAsync).WithName("AddKey").Produces<IssuedKeyAnswer>(201).ProducesProblem(400).ProducesProblem(415).ProducesProblem(503)
            .WithSummary("Makes a key; its secret is in the answer and nowhere else.");
        group.MapPost("/{id}/revoke", RevokeAsync).WithName("RevokeKey").Produces<KeyAnswer>().ProducesProblem(404).ProducesProblem(503).WithSummary("Revokes a key, at once and for good.");
        return routes;
    }

    private static async Task<IResult> AddAsync(KeyDraft draft, KeyDesk keys, HttpContext http)
    {
        if (keys.Check(draft) is { } fault) return ApiFaults.Of(400, RuleIds.BadValue, fault.Message);
        try
        {
            return Results.Json(await keys.AddAsync(draft, http), statusCode: StatusCodes.Status201Created);
        }
        catch (JournalException)
        {
            return NotCommitted();
        }
    }

    private static async Task<IResult> RevokeAsync(string id, KeyDesk keys, HttpContext http)
    {
        try
        {
            return await keys.RevokeAsync(id, http) ? Results.Ok(await keys.FindAsync(id)) : ApiFaults.Of(404, "unknown-key", $"Không có khóa “{id}”.");
        }
        catch (JournalException)
        {
            return NotCommitted();
        }
    }

    private static IResult NotCommitted() => ApiFaults.Of(503, "not-committed", "Chưa ghi được; hãy thử lại sau ít giây.");
}
