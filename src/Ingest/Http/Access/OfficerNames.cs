using CchcLive.Domain.Access;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access;

/// <summary>
/// Takes out what names an officer (of whom there is never more than an internal id) for those who may not read names at the officer's unit (D§7.2), and with it the free
/// texts, in which names may stand.
/// </summary>
public static class OfficerNames
{
    private static readonly HashSet<FieldId> People = [FieldId.OfficerId, FieldId.SignerId, FieldId.By, FieldId.ByHead, FieldId.ApprovedBy];

    /// <summary>True if a field names a person.</summary>
    public static bool IsPerson(FieldId field) => People.Contains(field);

    /// <summary>A dossier as whoever asks may see it.</summary>
    public static DossierLine For(this DossierLine line, HttpContext http)
    {
        var mayName = http.MayName(line.HandlingUnit);
        return line with { Officer = mayName ? line.Officer : null, Explanation = mayName ? line.Explanation : null, LateOfficer = http.MayName(line.LateUnit) ? line.LateOfficer : null };
    }

    /// <summary>A dossier with its holders as whoever asks may see it; its events are for <see cref="For(DossierEvent, HttpContext, string?)"/>.</summary>
    public static DossierFile For(this DossierFile file, HttpContext http) => file with
    {
        Line = file.Line.For(http), Holdings = [.. file.Holdings.Select(holding => http.MayName(holding.Unit) ? holding : holding with { Officer = null })],
    };

    /// <summary>An event as whoever asks may see it.</summary>
    /// <param name="e">The event.</param>
    /// <param name="http">The request.</param>
    /// <param name="unit">The unit that handles the dossier.</param>
    public static DossierEvent For(this DossierEvent e, HttpContext http, string? unit) => http.MayName(unit) ? e : e with { Fields = Without(e.Fields), Set = Without(e.Set) };

    /// <summary>True unless a question is about officers, and whoever asks may not read their names at the place.</summary>
    public static bool MayAsk(this HttpContext http, BoardQuery query) =>
        (query.By != Dimension.Officer && query.Only?.By != Dimension.Officer) || http.MayName(query.Id);

    /// <summary>True if a question to the API is about officers, by its parameters <c>by</c> and <c>only</c>.</summary>
    internal static bool AreAsked(HttpRequest request) =>
        (request.Query["by"] is [{ } by] && string.Equals(by, nameof(Dimension.Officer), StringComparison.OrdinalIgnoreCase))
        || (request.Query["only"] is [{ } only] && only.StartsWith(nameof(Dimension.Officer) + ":", StringComparison.OrdinalIgnoreCase));

    /// <summary>True if whoever asks may read names at a unit.</summary>
    public static bool MayName(this HttpContext http, string? unit) => http.Can(Permission.ReadNames, unit);

    private static FieldSet Without(FieldSet fields) =>
        FieldSet.Of([.. fields.Where(field => !People.Contains(field.Id) && EventContract.Fields[field.Id].Kind != FieldKind.Text)]);
}
