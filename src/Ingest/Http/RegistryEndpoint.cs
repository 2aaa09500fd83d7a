using System.Text.Json;
using CchcLive.Domain.Access;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Ingest.Http;

/// <summary><c>POST /api/v1/admin/registry</c>: the stream <c>registry</c> of another journal, put into fresh data before its events.</summary>
public static class RegistryEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapRegistry(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/admin/registry", Restore).Needs(Permission.ManageOrg).WithTags("Admin").WithName("RestoreRegistry").Accepts<object>("application/json").Produces(204)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).TakesMebibytes(64)
            .WithSummary("Org charts and calendars as cchc journal export --stream registry wrote them; only while there is no dossier.");
        return routes;
    }

    private static async Task<IResult> Restore(HttpRequest request, OrgRegistry registry, BoardQueries boards, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType()) return ApiFaults.NotJson();
        if ((await boards.StatusAsync(recount: false)).Any(shard => shard.Events > 0))
            return ApiFaults.Of(409, "data-not-empty", "Chỉ khôi phục được cây tổ chức và lịch vào dữ liệu chưa có hồ sơ nào: nếu không, hồ sơ đã kết thúc có thể bị tính lại.");
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellation);
        try
        {
            foreach (var entry in JsonValues.In(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)))
            {
                if (CalendarEntry.TryRead(entry, out var calendar)) await registry.RestoreCalendarAsync(calendar, cancellation);
                else await registry.EnterAsync(OrgEntry.Read(entry), position: null, cancellation);
            }
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return ApiFaults.Of(400, "bad-registry", e.Message);
        }
        finally
        {
            await boards.RefreshAsync();
        }

        return Results.NoContent();
    }
}
