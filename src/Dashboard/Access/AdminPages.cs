using CchcLive.Dashboard.Keys;
using CchcLive.Dashboard.Pages;
using CchcLive.Domain.Access;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Access;

/// <summary>What one may manage.</summary>
internal static class AdminPages
{
    /// <summary>Where it is.</summary>
    public const string Url = "/admin";

    /// <summary>What can be managed: what it needs, where it is, and the name of its text.</summary>
    public static IReadOnlyList<(Permission Needs, string Url, string Text)> All { get; } =
    [
        (Permission.ManageAccounts, AccountPages.Url, "AdminAccounts"),
        (Permission.ReadAudit, AuditPages.Url, "AdminAudit"),
        (Permission.ManageKeys, KeyPages.Address, "AdminKeys"),
        (Permission.ManageScreens, "/screens", "AdminScreens"),
        (Permission.CorrectQuarantine, "/sources", "AdminSources"),
    ];

    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapMethods(Url, PageEndpoints.Reading, () => new RazorComponentResult<AdminPage>()).Needs(Permission.Administer);
}
