using System.Text.Json;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Queries;
using CchcLive.Ingest.Http.Access;
using CchcLive.Journal;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Catalogues;

/// <summary><c>POST /api/v1/catalogues</c>: the stream <c>catalogue</c> of another journal, put into fresh data before its events.</summary>
internal static class CatalogueRestoring
{
    /// <summary>Puts it in.</summary>
    public static async Task<IResult> RestoreAsync(HttpContext http, CatalogueRegistry registry, BoardQueries boards, CancellationToken cancellation)
    {
        if (!http.Request.HasJsonContentType()) return ApiFaults.NotJson();
        if ((await boards.StatusAsync(recount: false)).Any(shard => shard.Events > 0))
            return ApiFaults.Of(409, "data-not-empty", "Chỉ khôi phục được danh mục vào dữ liệu chưa có hồ sơ nào: nếu không, bản đã công bố có thể không lập lại được.");
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, cancellation);
        try
        {
            var entries = JsonValues.In(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).Select(value => CatalogueEntry.Parse(value)).ToList();
            await registry.RestoreAsync(entries, http.Doer(), cancellation);
            return Results.NoContent();
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return ApiFaults.Of(400, "bad-catalogue", e.Message);
        }
        catch (JournalException)
        {
            return ApiFaults.Of(503, "not-committed", "Chưa biết đã được ghi hay chưa; hãy gửi lại: những gì đã có thì không ghi lần nữa.");
        }
    }
}
