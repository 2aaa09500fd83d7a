using System.Globalization;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Public.Months;
using CchcLive.Domain.Access;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Access;
using CchcLive.Grains.Publications;
using CchcLive.Ingest.Http;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Http.Access.Names;
using CchcLive.Publishing;
using CchcLive.Publishing.Official;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Clerk;

/// <summary>
/// A month's draft, or one of its versions, exactly as the public sees it or would see it, and as files. Before it is published it is for those who may read names, for it may have some;
/// who saw or took such is in the audit.
/// </summary>
internal sealed class EditionPages(PublicationDesk desk, ClerkReader reader)
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/late/{area}/{month}/{edition}", PageEndpoints.Reading, (HttpContext http, string area, string month, string edition, EditionPages here) => here.PageAsync(http, PathValue.Of(area), month, edition)).Needs(Permission.ReadNames, "area").Names("area", when: PersonsInAnswer.Are);
        pages.MapMethods("/late/{area}/{month}/{edition}/{format}", PageEndpoints.Reading, (HttpContext http, string area, string month, string edition, string format, EditionPages here) => here.FileAsync(http, PathValue.Of(area), month, edition, format)).Needs(Permission.ReadNames, "area").Names("area", AuditActions.NamesExported, PersonsInAnswer.Are);
    }

    private async Task<IResult> PageAsync(HttpContext http, string area, string month, string edition)
    {
        if (await FindAsync(http, area, month, edition) is not { } found) return PageEndpoints.NotFound(area);
        var differences = found.Document.Version > 1 ? await desk.DifferencesAsync(area, found.Document.Period, found.Document.Version - 1, found.Document.Version, http.RequestAborted) : [];
        return new RazorComponentResult<EditionPage>(new { Edition = found, Part = ListPart.Read(http.Request), Differences = differences });
    }

    private async Task<IResult> FileAsync(HttpContext http, string area, string month, string edition, string format)
    {
        if (PublicationWriters.Find(format) is not { } writer || await FindAsync(http, area, month, edition) is not { } found) return PageEndpoints.NotFound(area);
        return Results.Stream(body => writer.WriteAsync(PublicationText.Of(found.Document, found.Layout), body, http.RequestAborted), writer.ContentType, PublicationFileName.Of(found.Document, found.Layout, writer));
    }

    private async Task<Edition?> FindAsync(HttpContext http, string area, string month, string edition)
    {
        if (await reader.FindAsync(area, month, http.RequestAborted) is not var (_, period)) return null;
        var version = edition is ['v', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var isDraft = edition == ClerkAddress.Draft;
        var bytes = isDraft ? await desk.DraftDocumentAsync(area, period, http.RequestAborted) : await desk.VersionAsync(area, period, version, http.RequestAborted);
        if (bytes is null) return null;
        var document = CanonicalJson.Read(bytes);
        http.Note(document);
        return new Edition(document, new PublicationLayout(reader.RuleOf(area, period).Letterhead, isDraft, CanonicalJson.Hash(bytes)), ClerkAddress.Edition(area, period, edition));
    }
}
