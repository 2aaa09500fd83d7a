using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Public.Months;
using CchcLive.Ingest.Http;
using CchcLive.Publishing;
using CchcLive.Publishing.Csv;
using CchcLive.Publishing.Official;
using CchcLive.Publishing.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Public.OpenData;

/// <summary>A published version as files: each whole in every format, and each list as CSV. The same bytes for ever.</summary>
internal sealed class MonthFiles(IPublishedMonths months, PublishedDocuments documents)
{
    private const string Whole = "cong-bo";
    private const string CsvExtension = ".csv";

    /// <summary>Maps the files.</summary>
    public static void Map(IEndpointRouteBuilder pages) => pages.MapMethods(
        PublicPages.Url + "/{area}/{month}/v{version:int:min(1)}/files/{name}", PageEndpoints.Reading,
        (HttpContext http, string area, string month, int version, string name, MonthFiles here) => here.FileAsync(http, PathValue.Of(area), month, version, name));

    /// <summary>Where a version is in a format.</summary>
    public static string UrlOf(PublicMonth month, int version, IDocumentWriter writer) => $"{month.UrlOf(version)}/files/{Whole}{writer.FileExtension}";

    /// <summary>Where a list of a version is as CSV.</summary>
    public static string UrlOf(PublicMonth month, int version, DocumentTable table) => $"{month.UrlOf(version)}/files/{table.Id}{CsvExtension}";

    private async Task<IResult> FileAsync(HttpContext http, string area, string id, int number, string name)
    {
        var month = (await months.OfAreaAsync(area, http.RequestAborted)).FirstOrDefault(month => month.Period.Id == id);
        if (month?.Find(number) is not { } version) return PublicMessage.NotFound();
        if (version.Removed is { } removed) return PublicMessage.Gone(month, removed);
        var writer = PublicationWriters.All.FirstOrDefault(writer => name == Whole + writer.FileExtension);
        if (await documents.OfAsync(month, version, http.RequestAborted) is not { } document) return PublicMessage.NotFound();
        var table = writer is null ? PublicationTables.Of(document).FirstOrDefault(table => name == table.Id + CsvExtension) : null;
        if (writer is null && table is null) return PublicMessage.NotFound();
        if (Kept.By(http, [version.Hash, name], version.PublishedAt, Kept.ADay, isForEver: true)) return Results.StatusCode(StatusCodes.Status304NotModified);
        http.Response.Headers.AccessControlAllowOrigin = "*"; // open data, for the pages of others too
        if (table is not null) return Results.Bytes(ListCsv.Of(table), ListCsv.ContentType, $"{area}-{id}-v{number}-{name}");
        var layout = new PublicationLayout(months.LetterheadOf(area, month.Period.To), IsDraft: false, version.Hash);
        return Results.Stream(body => writer!.WriteAsync(PublicationText.Of(document, layout), body, http.RequestAborted), writer!.ContentType, PublicationFileName.Of(document, layout, writer));
    }
}
