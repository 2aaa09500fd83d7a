using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CchcLive.Silo.Settings.Forms;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>Where metrics and traces go (docs/metrics.md).</summary>
internal sealed record TelemetrySettings
{
    [Description("A collector that takes OTLP over HTTP, `http://127.0.0.1:4318`. Without it nothing is measured and nothing is sent.")]
    [HttpAddress]
    public string? Endpoint { get; init; }

    [Description("Headers that the collector demands, `name=value`, with commas between.")]
    [PasswordPropertyText(true)]
    public string? Headers { get; init; }

    [Description("How often metrics are sent.")]
    [Range(1, 3600)]
    public int EverySeconds { get; init; } = 15;

    [Description("The share of requests that are traced.")]
    [Range(0.0, 1.0)]
    public double TracedShare { get; init; } = 0.01;
}
