using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Alerts;

/// <summary>A place of an area: the area itself, or a child of it.</summary>
/// <param name="Id">The unit or area.</param>
/// <param name="Kind">Its kind in the org chart.</param>
/// <param name="IsUnit">True if it has no units below it.</param>
public sealed record AlertPlace(string Id, string Kind, bool IsUnit);

/// <summary>Which rule of an id holds at a place: the one for it, else the one for its level, else the one for every unit.</summary>
public static class AlertScope
{
    /// <summary>The rules that hold at some places.</summary>
    /// <param name="rules">The rules of the day.</param>
    /// <param name="places">The places.</param>
    public static IReadOnlyDictionary<AlertKey, AlertRule> Of(IEnumerable<AlertRule> rules, IEnumerable<AlertPlace> places)
    {
        var byId = rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var scope = new Dictionary<AlertKey, AlertRule>();
        foreach (var place in places)
        {
            foreach (var same in byId)
            {
                if (same.Where(rule => Holds(rule, place)).MinBy(Width) is { } narrowest) scope[new AlertKey(same.Key, place.Id)] = narrowest;
            }
        }

        return scope;
    }

    private static bool Holds(AlertRule rule, AlertPlace place) =>
        rule.Place is { } only ? only == place.Id : rule.Level is { } level ? level == place.Kind : place.IsUnit;

    private static int Width(AlertRule rule) => rule.Place is not null ? 0 : rule.Level is not null ? 1 : 2;
}
