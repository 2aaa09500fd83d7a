using CchcLive.Domain.Access;
using CchcLive.Domain.Events;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access;

/// <summary>Where a dossier lies: at each unit that has or had to do with it.</summary>
public sealed class DossierPlaces(BoardQueries boards)
{
    /// <summary>True if whoever asks may do something at a unit that the dossier concerns; of a dossier that is not there, or names no unit, only who may do it everywhere.</summary>
    internal async Task<bool> CanAsync(HttpContext http, Permission permission, string code)
    {
        if (http.Can(permission)) return true;
        if (!http.CanSomewhere(permission)) return false;
        return await boards.FindAsync(DossierCode.Normalise(code), occurredBy: null) is { } file && CanAt(http, permission, file.Line);
    }

    /// <summary>True if whoever asks may do something at a unit that the dossier concerns.</summary>
    public static bool CanAt(HttpContext http, Permission permission, DossierLine line) => http.Can(permission) || Units(line).Any(unit => http.Can(permission, unit));

    private static IEnumerable<string> Units(DossierLine line) => new[] { line.HandlingUnit, line.ReceivingUnit, line.TerritoryUnit, line.LateUnit }.OfType<string>();
}
