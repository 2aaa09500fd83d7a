using CchcLive.Grains.Alerts;
using CchcLive.Grains.Registry;

namespace CchcLive.Ingest.Http.Alerts;

/// <summary>Reads alerts by area or by unit.</summary>
public sealed class AlertLookUp(AlertDesk desk, OrgRegistry registry)
{
    /// <summary>The area that looks after a place: itself, if it has units below it, else the one above; null if there is none today.</summary>
    public string? AreaOf(string place)
    {
        var (org, date) = (registry.Current.Org, registry.TreeOf(place).Date);
        return org.Find(place) is null ? null : org.IsArea(place, date) ? place : org.ParentOf(place, date);
    }

    /// <summary>How many open alerts of a place nobody has acknowledged.</summary>
    public async Task<int> CountAsync(string place, CancellationToken cancellation = default) =>
        AreaOf(place) is { } area ? await desk.CountAsync(area, place == area ? null : place, cancellation) : 0;

    /// <summary>The alerts of a place; null if nobody looks after it.</summary>
    public async Task<AlertPage?> ReadAsync(string place, CancellationToken cancellation = default) =>
        AreaOf(place) is { } area ? new AlertPage(place, area, await desk.ReadAsync(area, cancellation)) : null;
}
