using System.Diagnostics.CodeAnalysis;
using CchcLive.Domain.Reports;

namespace CchcLive.Grains.Reports;

/// <summary>Where reports are journaled: a stream for each area, kind and period, one issue a segment, so that each report has a hash chain of its own.</summary>
internal static class ReportStreams
{
    private const string Prefix = "report/";

    /// <summary>The stream of a report.</summary>
    public static string Of(string area, string kind, ReportPeriod period) => $"{Prefix}{area}/{kind}/{period.Id}";

    /// <summary>What a stream is of; false if it is no report's.</summary>
    public static bool TryRead(string stream, [NotNullWhen(true)] out string? area, [NotNullWhen(true)] out string? kind, [NotNullWhen(true)] out ReportPeriod? period)
    {
        (area, kind, period) = (null, null, null);
        if (!stream.StartsWith(Prefix, StringComparison.Ordinal) || stream[Prefix.Length..].Split('/') is not [var place, var name, var id] || !ReportPeriodId.TryParse(id, out period)) return false;
        (area, kind) = (place, name);
        return true;
    }
}
