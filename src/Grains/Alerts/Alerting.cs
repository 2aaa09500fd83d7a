using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Alerts;

/// <summary>One that looks after the alerts of each area.</summary>
internal static class Alerting
{
    /// <summary>The areas of today.</summary>
    public static IEnumerable<string> Areas(OrgRegistry registry)
    {
        var org = registry.Current.Org;
        return org.Units.Select(unit => unit.Id).Where(id => org.IsArea(id, registry.TreeOf(id).Date));
    }

    /// <summary>Wakes all of them.</summary>
    public static Task WakeAsync(IGrainFactory grains, OrgRegistry registry, AlertSettings settings) =>
        settings.IsOn ? Task.WhenAll(Areas(registry).Select(area => grains.Alerts(area).Wake())) : Task.CompletedTask;
}
