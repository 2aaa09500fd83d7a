using CchcLive.Dashboard.Map.Metrics;
using CchcLive.Dashboard.Moments;
using CchcLive.Domain.Counting;

namespace CchcLive.Dashboard.Map;

/// <summary>What a map shows, as it stands in its address.</summary>
/// <param name="Area">The area.</param>
/// <param name="Metric">What it is coloured by.</param>
/// <param name="Role">Under which of its units a dossier counts: handling, or territory (D§4.6.9).</param>
/// <param name="Search">What is searched for; empty for nothing.</param>
/// <param name="Moment">The moment it tells of.</param>
public sealed record MapAddress(string Area, MapMetric Metric, UnitRole Role, string Search, PageMoment Moment)
{
    /// <summary>The address; the choices that are usual are left out.</summary>
    public string Url
    {
        get
        {
            string[] choices =
            [
                .. Metric.Id == MapMetrics.Late.Id ? (string[])[] : [$"metric={Metric.Id}"],
                .. Role == UnitRole.Handling ? (string[])[] : ["role=territory"],
                .. Search.Length == 0 ? (string[])[] : [$"q={Uri.EscapeDataString(Search)}"],
            ];
            return Moment.AddTo($"/map/{Uri.EscapeDataString(Area)}{(choices.Length == 0 ? "" : "?" + string.Join('&', choices))}");
        }
    }
}
