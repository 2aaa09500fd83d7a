using CchcLive.Domain.Access;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Web;

/// <summary>What a page offers: only what its reader may do. What is behind a link asks again.</summary>
internal static class Offers
{
    /// <summary>True if the reader may do something at a place; a page that is written for no request offers nothing.</summary>
    public static bool May(this HttpContext? http, Permission permission, string? place = null) => http?.Can(permission, place) ?? false;
}
