using System.Diagnostics;
using System.Diagnostics.Metrics;
using CchcLive.Grains;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Intake;

/// <summary>What the door for events measures and traces: once per request, and once per chunk of it, never per event.</summary>
internal static class IngestInstruments
{
    private const string Name = "CchcLive.Ingest";
    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Taken = Meter.CreateCounter<long>("ingest.events", "{event}", "Events that were new, and are committed and counted");
    private static readonly Counter<long> Duplicates = Meter.CreateCounter<long>("ingest.duplicates", "{event}", "Events that were known with the same content");
    private static readonly Counter<long> Quarantined = Meter.CreateCounter<long>("ingest.quarantined", "{event}", "Inputs that went to quarantine");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("ingest.refused", "{request}", "Requests that were refused as a whole, by status");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("ingest.request.duration", "s", "Time from a request's headers to its answer, by status");

    /// <summary>Measures requests of an endpoint.</summary>
    public static async ValueTask<object?> MeasureAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var span = Spans.StartActivity("ingest.request");
        var began = Stopwatch.GetTimestamp();
        var result = await next(context);
        var status = (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
        Answered(status, (result as IValueHttpResult)?.Value as IntakeAnswer, span);
        Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, KeyValuePair.Create<string, object?>("status", status));
        return result;
    }

    /// <summary>A chunk of a request on its way to the shards and into the journal.</summary>
    public static Activity? StartChunk(int events, int quarantined)
    {
        var span = Spans.StartActivity("ingest.chunk")?.SetTag("events", events).SetTag("quarantined", quarantined);
        CallTrace.Carry(span);
        return span;
    }

    private static void Answered(int status, IntakeAnswer? answer, Activity? span)
    {
        if (answer is null)
        {
            Refused.Add(1, KeyValuePair.Create<string, object?>("status", status));
            span?.SetStatus(ActivityStatusCode.Error).SetTag("status", status);
            return;
        }

        Taken.Add(answer.Accepted);
        Duplicates.Add(answer.Duplicates);
        Quarantined.Add(answer.Quarantined);
        span?.SetTag("events", answer.Accepted).SetTag("duplicates", answer.Duplicates).SetTag("quarantined", answer.Quarantined);
    }
}
