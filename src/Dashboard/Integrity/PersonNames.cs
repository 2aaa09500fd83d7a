using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Integrity;

/// <summary>Who did something, for those who may see names at the unit (D§7.2): by the catalogue of officers, the accounts, or the internal id.</summary>
internal sealed class PersonNames(CatalogueRegistry catalogues, AccessRegistry access)
{
    /// <summary>The name; null if nobody is named or the reader may not know.</summary>
    /// <param name="http">The reader.</param>
    /// <param name="unit">The unit; empty for none.</param>
    /// <param name="id">The internal id.</param>
    /// <param name="on">On which day.</param>
    public string? Of(HttpContext http, string unit, string? id, DateOnly on) => string.IsNullOrEmpty(id) || !http.MayName(unit.Length == 0 ? null : unit)
        ? null
        : catalogues.Current.OfficerOf(id, on)?.Name ?? access.Current.Account(id)?.DisplayName ?? id;
}
