using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;

namespace CchcLive.Dashboard.Map.Metrics;

/// <summary>A unit's figure of a metric, its band, and how bad it is.</summary>
internal static class MapFigures
{
    /// <summary>The class that colours a unit. Without data, or without signal, it has no band: it never looks good (D§8.2).</summary>
    public static string Band(MapMetric metric, RowView row) => row.State switch
    {
        "none" => "none",
        "silent" => "silent",
        _ => metric.BandOf(row.Value(metric.Part) ?? 0, metric.Whole is null ? 0 : row.Value(metric.Whole) ?? 0),
    };

    /// <summary>The figure as it is written.</summary>
    public static string Text(MapMetric metric, Func<string, long?> value) =>
        metric.Whole is null ? Numbers.Count(value(metric.Part)) : Numbers.Percent(value(metric.Part), value(metric.Whole));

    /// <summary>Orders the worst first: a counter by its number, a share by what is missing; what cannot be judged comes last.</summary>
    public static double Badness(MapMetric metric, RowView row)
    {
        if (row.Value(metric.Part) is not { } part) return -2;
        if (metric.Whole is null) return part;
        var whole = row.Value(metric.Whole) ?? 0;
        return metric.BandOf(part, whole) == "few" ? -1 : 1 - ((double)part / whole);
    }
}
