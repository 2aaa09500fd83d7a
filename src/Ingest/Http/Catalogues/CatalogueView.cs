using System.Text.Json;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Catalogues;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Catalogues;

/// <summary>Items as whoever asks may see them: officers' names only if he may read names at their unit (D§7.2). Who enters the directory need not be one who may.</summary>
public static class CatalogueView
{
    /// <summary>An item as whoever asks may see it.</summary>
    public static ICatalogueItem For(this ICatalogueItem item, HttpContext http) => item is Officer officer && !http.MayName(officer.Unit) ? officer.WithoutName() : item;

    /// <summary>A difference as whoever asks may see it.</summary>
    public static CatalogueDifference For(this CatalogueDifference difference, HttpContext http) =>
        difference with { Before = difference.Before?.For(http), After = difference.After?.For(http) };

    internal static JsonElement Json(ICatalogueItem item, HttpContext http) => JsonElement.Parse(CatalogueJson.Write(item.For(http)));

    internal static IReadOnlyList<CatalogueDifferenceAnswer> Answers(IEnumerable<CatalogueDifference> differences, HttpContext http) =>
        [.. differences.Select(one => new CatalogueDifferenceAnswer(one.Key, one.Before is null ? null : Json(one.Before, http), one.After is null ? null : Json(one.After, http)))];

    internal static CatalogueRecordAnswer Answer(CatalogueRecord record, CatalogueKind kind, TimeZoneInfo zone, HttpContext http) => new(
        record.Position, ApiTime.Text(record.At.UtcTicks, zone)!, record.Entry.Note.By, record.Entry.Note.Reason, record.Entry.Note.Document,
        Answers(record.Differences.Where(difference => difference.Kind == kind), http));
}
