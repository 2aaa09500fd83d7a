using CchcLive.Silo.Settings.Sections;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CchcLive.Silo.Telemetry;

/// <summary>Sends metrics and traces to a collector (docs/metrics.md). Without an endpoint there is none, nobody listens to the instruments, and they cost next to nothing.</summary>
internal sealed class TelemetryExport : IDisposable
{
    private const string Ours = "CchcLive.*";
    private const string Service = "cchc";

    /// <summary>Of the framework: requests, connections, and what the runtime does with memory and threads.</summary>
    private static readonly string[] Frameworks = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private readonly MeterProvider _meters;
    private readonly TracerProvider _tracers;

    private TelemetryExport(MeterProvider meters, TracerProvider tracers) => (_meters, _tracers) = (meters, tracers);

    /// <summary>Begins to send; null if nobody says where to.</summary>
    public static TelemetryExport? Start(TelemetrySettings settings, string version)
    {
        if (settings.Endpoint is not { } endpoint) return null;
        var resource = ResourceBuilder.CreateDefault().AddService(Service, serviceVersion: version);
        var meters = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter([Ours, .. Frameworks])
            .AddOtlpExporter((exporter, reader) =>
            {
                To(exporter, endpoint, "v1/metrics", settings.Headers);
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = settings.EverySeconds * 1000;
            })
            .Build();
        var tracers = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(Ours, "Microsoft.AspNetCore")
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(settings.TracedShare)))
            .AddOtlpExporter(exporter => To(exporter, endpoint, "v1/traces", settings.Headers))
            .Build();
        return new TelemetryExport(meters, tracers);
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _tracers.Dispose();
        _meters.Dispose();
    }

    private static void To(OtlpExporterOptions exporter, string endpoint, string path, string? headers)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(endpoint.TrimEnd('/') + '/' + path);
        exporter.Headers = headers;
    }
}
