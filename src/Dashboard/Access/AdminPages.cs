using CchcLive.Dashboard.Administration.Audits;
using CchcLive.Dashboard.Administration.Calendars;
using CchcLive.Dashboard.Administration.Catalogues;
using CchcLive.Dashboard.Administration.Organisation;
using CchcLive.Dashboard.Keys;
using CchcLive.Dashboard.Pages;
using CchcLive.Domain.Access;
using CchcLive.Domain.Catalogues;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
        (Permission.ManageOrg, OrgPages.Url, "AdminOrg"),
        (Permission.ManageCalendars, CalendarPages.Url, "AdminCalendars"),
        .. CatalogueKinds.All.Select(kind => (Permission.ManageCatalogues, CataloguePages.UrlOf(kind), $"Catalogue_{kind}")),
        (Permission.ReadAudit, AuditPages.Url, "AdminAudit"),
        (Permission.Operate, AuditsPages.Url, "AdminAudits"),
        (Permission.ManageKeys, KeyPages.Address, "AdminKeys"),
        (Permission.ManageScreens, "/screens", "AdminScreens"),
        (Permission.CorrectQuarantine, "/sources", "AdminSources"),
    ];

    /// <summary>The name of the text that says what is managed there.</summary>
    public static string About(string text) => text.Contains('_', StringComparison.Ordinal) ? text + "_about" : text + "About";

    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapMethods(Url, PageEndpoints.Reading, IResult () => new RazorComponentResult<AdminPage>()).Needs(Permission.Administer);
}
