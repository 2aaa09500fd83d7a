using CchcLive.Dashboard.Text;
using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;

namespace CchcLive.Dashboard.Alerts;

/// <summary>Alerts in words.</summary>
internal static class AlertWords
{
    /// <summary>A value of a watched figure.</summary>
    public static string Value(AlertMeasure measure, decimal? value) => value is not { } known ? Numbers.None
        : measure.IsShare() ? Numbers.Percent((long)Math.Floor(known * 1000), 1000)
        : Numbers.Count((long)known);

    /// <summary>What is watched.</summary>
    public static string Measure(AlertMeasure measure) => Words.Of("Field_measure_" + Domain.Casing.Camel(measure.ToString()));

    /// <summary>How bad it is.</summary>
    public static string Severity(AlertSeverity severity) => Words.Of("Field_severity_" + Domain.Casing.Camel(severity.ToString()));

    /// <summary>The shape that stands beside the severity.</summary>
    public static string Mark(AlertSeverity severity) => severity switch { AlertSeverity.Critical => "late", AlertSeverity.Warning => "soon", _ => "unknown" };

    /// <summary>Why it is over.</summary>
    public static string Why(ClearCause why) => Words.Of($"AlertWhy_{why}");

    /// <summary>The limits of a rule.</summary>
    public static string Limits(AlertRule rule) => Words.Fill(
        rule.Measure.IsShare() ? Texts.AlertLimitsShare : Texts.AlertLimits, Value(rule.Measure, rule.On), Value(rule.Measure, rule.Off), Numbers.Count(rule.MinimumCount));

    /// <summary>The indicator of a figure, id and version; null if the registry has none: what will be late if nothing is done is no indicator.</summary>
    public static string? Indicator(AlertMeasure measure, CountingRule rule) => measure switch
    {
        AlertMeasure.OpenLate => IndicatorRegistry.Shipped.Of(Domain.Counting.Measure.OpenLate).Key,
        AlertMeasure.Unexplained => IndicatorRegistry.Shipped.Of(Domain.Counting.Measure.LateUnexplained).Key,
        AlertMeasure.NoApology => IndicatorRegistry.Shipped.Of(Domain.Counting.Measure.LateNoApology).Key,
        AlertMeasure.OnTimeMonth => IndicatorRegistry.Shipped.OnTime(rule).Key,
        _ => null,
    };
}
