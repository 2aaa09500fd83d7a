using System.Globalization;
using System.Text.Json.Nodes;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Public.Months;
using CchcLive.Domain.Publications;
using CchcLive.Ingest.Http;
using CchcLive.Publishing;
using CchcLive.Publishing.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Dashboard.Public.OpenData;

/// <summary>
/// What an area publishes, for programs: a catalogue in the words of DCAT, one dataset a month, its distributions the files of the version that stands. Addresses are relative to the index's own.
/// </summary>
internal sealed class DataIndex(IPublishedMonths months, PublishedDocuments documents)
{
    /// <summary>Maps the index.</summary>
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapMethods(PublicPages.Url + "/{area}/data.json", PageEndpoints.Reading, (HttpContext http, string area, DataIndex here) => here.IndexAsync(http, PathValue.Of(area)));

    /// <summary>Where an area's is.</summary>
    public static string UrlOf(string area) => $"{PublicPages.UrlOf(area)}/data.json";

    private async Task<IResult> IndexAsync(HttpContext http, string area)
    {
        var all = await months.OfAreaAsync(area, http.RequestAborted);
        if (all.Count == 0) return PublicMessage.NotFound();
        var state = all.Select(month => $"{month.Period.Id} {month.Last.Hash} {month.Removed is null}");
        http.Response.Headers.AccessControlAllowOrigin = "*";
        if (Kept.By(http, state, all.Max(month => month.Removed?.At ?? month.Last.PublishedAt), Kept.Shortly)) return Results.StatusCode(StatusCodes.Status304NotModified);
        var datasets = new JsonArray();
        foreach (var month in all)
        {
            if (await documents.OfAsync(month, month.Last, http.RequestAborted) is { } document) datasets.Add(Dataset(month, document));
        }

        return Results.Json(new JsonObject
        {
            ["@context"] = "https://www.w3.org/ns/dcat.jsonld", ["@type"] = "Catalog", ["@id"] = UrlOf(area), ["conformsTo"] = "https://www.w3.org/TR/vocab-dcat-3/",
            ["landingPage"] = PublicPages.UrlOf(area), ["dataset"] = datasets,
        });
    }

    private static JsonObject Dataset(PublicMonth month, PublicationDocument document) => new()
    {
        ["@type"] = "Dataset",
        ["@id"] = month.UrlOf(month.Last.Number),
        ["identifier"] = $"{month.Area}/{month.Period.Id}",
        ["title"] = Publishing.Text.PublicationWords.Subject(document),
        ["publisher"] = document.AreaName,
        ["version"] = month.Last.Number,
        ["issued"] = Instant(month.Versions[0].PublishedAt),
        ["modified"] = Instant(month.Last.PublishedAt),
        ["temporal"] = new JsonObject { ["startDate"] = Day(month.Period.From), ["endDate"] = Day(month.Period.To) },
        ["accrualPeriodicity"] = "monthly",
        ["conformsTo"] = SchemaFile.Url,
        ["distribution"] = new JsonArray([
            .. PublicationWriters.All.Select(writer => Distribution(MonthFiles.UrlOf(month, month.Last.Number, writer), writer.Format, writer.ContentType, writer.Format == "json" ? month.Last.Hash : null)),
            .. PublicationTables.Of(document).Select(table => Distribution(MonthFiles.UrlOf(month, month.Last.Number, table), table.Title, "text/csv", null)),
        ]),
    };

    private static JsonObject Distribution(string url, string title, string mediaType, string? hash)
    {
        var distribution = new JsonObject { ["@type"] = "Distribution", ["title"] = title, ["mediaType"] = mediaType, ["downloadURL"] = url };
        if (hash is not null) distribution["checksum"] = new JsonObject { ["algorithm"] = "SHA-256", ["checksumValue"] = hash };
        return distribution;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
