using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Alerts;

/// <summary>
/// What new readings do to the alerts of an area. An alert is raised when its figure has been at the limit, or worse, for as long as its rule says; it stays while the figure lies between the
/// limits; it is cleared at the easier one. What nobody knows raises nothing and clears nothing.
/// </summary>
public static class AlertMachine
{
    private const decimal ClearlyWorse = 0.2m;

    /// <summary>The acts, each of which makes the next state.</summary>
    /// <param name="book">The alerts as they are.</param>
    /// <param name="rules">Which rule holds where.</param>
    /// <param name="readings">The figures; one that is missing is not known.</param>
    /// <param name="watch">Since when figures are at their limits; changed.</param>
    /// <param name="now">The instant of the readings.</param>
    public static IReadOnlyList<AlertAct> Step(
        AlertBook book, IReadOnlyDictionary<AlertKey, AlertRule> rules, IReadOnlyDictionary<AlertKey, AlertReading> readings, AlertWatch watch, DateTimeOffset now)
    {
        var acts = new List<AlertAct>();
        foreach (var (key, rule) in rules)
        {
            var act = book.Open.TryGetValue(key, out var open)
                ? OfOpen(open, rule, readings.GetValueOrDefault(key), watch, now)
                : Raise(key, rule, readings.GetValueOrDefault(key), watch, now);
            if (act is not null) acts.Add(act);
        }

        acts.AddRange(book.Open.Keys.Where(key => !rules.ContainsKey(key)).Select(key => new AlertCleared(now, key, ClearCause.NoRule)));
        watch.Keep(rules.Keys);
        return acts;
    }

    private static AlertRaised? Raise(AlertKey key, AlertRule rule, AlertReading reading, AlertWatch watch, DateTimeOffset now)
    {
        if (reading.Value is not { } value || IsTooFew(reading, rule) || !rule.Measure.IsAtLeastAsBad(value, rule.On))
        {
            watch.Forget(key);
            return null;
        }

        if (now - watch.Since(key, now) < TimeSpan.FromMinutes(rule.ForMinutes)) return null;
        return new AlertRaised(now, key, rule.Name, rule.Measure, rule.Severity, value);
    }

    private static AlertAct? OfOpen(OpenAlert open, AlertRule rule, AlertReading reading, AlertWatch watch, DateTimeOffset now)
    {
        watch.Forget(open.Key); // only now that its raising is written: what could not be written is decided again, and has lasted all the same
        if (reading.Value is not { } value) return null;
        if (open.Measure != rule.Measure) return new AlertCleared(now, open.Key, ClearCause.NoRule);
        if (IsTooFew(reading, rule)) return new AlertCleared(now, open.Key, ClearCause.TooFew);
        if (rule.Measure.WorseBy(value, rule.Off) <= 0) return new AlertCleared(now, open.Key, ClearCause.Better);
        return open.Acknowledged is { } seen && rule.Measure.WorseBy(value, seen.Value) >= Step(rule, seen.Value) ? new AlertWorsened(now, open.Key, value) : null;
    }

    /// <summary>By how much it must be worse than it was acknowledged at: by what lies between the limits, of a count at least by a fifth.</summary>
    private static decimal Step(AlertRule rule, decimal value) => Math.Max(Math.Abs(rule.On - rule.Off), rule.Measure.IsShare() ? 0 : value * ClearlyWorse);

    private static bool IsTooFew(AlertReading reading, AlertRule rule) => reading.Of is { } of && of < rule.MinimumCount;
}
