using System.Globalization;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using CchcLive.Grains.Registry;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Auditing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Access;

/// <summary>Who did what, the newest first, and whether anybody has altered it.</summary>
internal sealed class AuditPages(AuditLog audit, OrgRegistry organisation, TimeProvider clock)
{
    /// <summary>Where it is.</summary>
    public const string Url = "/admin/audit";

    private const int PageSize = 100;

    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapMethods(Url, PageEndpoints.Reading, (HttpContext http, long? before, AuditPages here) => here.ListAsync(http, before)).Needs(Permission.ReadAudit);

    private async Task<IResult> ListAsync(HttpContext http, long? before)
    {
        var zone = organisation.CalendarOf(null).Zone;
        var query = AuditQuery.Of(http.Request);
        var lines = await audit.NewestAsync(query.In(zone), before ?? long.MaxValue, PageSize, http.RequestAborted);
        var verdict = await audit.VerifyAsync(http.RequestAborted);
        return new RazorComponentResult<AuditPage>(new
        {
            Lines = lines, Query = query, Times = new Times(zone, clock.GetUtcNow()), Entries = verdict.Events, FaultOfChain = verdict.IsClean ? null : verdict.Detail,
            Older = lines.Count < PageSize ? null : string.Create(CultureInfo.InvariantCulture, $"{Url}?before={lines[^1].Seq}{query.ToQuery()}"), IsFirst = before is null,
        });
    }
}
