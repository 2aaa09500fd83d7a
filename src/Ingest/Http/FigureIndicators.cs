using CchcLive.Domain;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;

namespace CchcLive.Ingest.Http;

/// <summary>Which indicator each figure of an answer is of, as id and version: <c>"openLate": "open-late@1"</c>.</summary>
internal static class FigureIndicators
{
    private static readonly KeyValuePair<string, string>[] Counts =
        [.. Enum.GetValues<Measure>().Select(measure => KeyValuePair.Create(Casing.Camel(measure), IndicatorRegistry.Shipped.Of(measure).Key))];

    /// <summary>By the figures' names; <c>onTime</c> is the share under a rule.</summary>
    public static IReadOnlyDictionary<string, string> Of(CountingRule rule) =>
        Counts.Append(KeyValuePair.Create("onTime", IndicatorRegistry.Shipped.OnTime(rule).Key)).ToDictionary(StringComparer.Ordinal);
}
