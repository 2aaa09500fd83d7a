using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CchcLive.Grains.Queries;

/// <summary>What questions measure and trace, by kind.</summary>
internal static class QueryInstruments
{
    private const string Name = "CchcLive.Queries";
    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("query.duration", "s", "Time in which the shards answered a question");

    /// <summary>Measures a question put to shards.</summary>
    /// <param name="kind">What is asked.</param>
    /// <param name="isPast">Whether of a past state of knowledge.</param>
    /// <param name="ask">Asks.</param>
    public static async Task<T> MeasureAsync<T>(string kind, bool isPast, Func<Task<T>> ask)
    {
        using var span = Spans.StartActivity("query")?.SetTag("kind", kind).SetTag("past", isPast);
        var began = Stopwatch.GetTimestamp();
        try
        {
            return await ask();
        }
        finally
        {
            Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, KeyValuePair.Create<string, object?>("kind", kind), KeyValuePair.Create<string, object?>("past", isPast));
        }
    }
}
