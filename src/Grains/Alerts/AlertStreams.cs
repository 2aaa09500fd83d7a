namespace CchcLive.Grains.Alerts;

/// <summary>Where alerts are journaled: a stream for each area.</summary>
internal static class AlertStreams
{
    private const string Prefix = "alerts/";

    /// <summary>The stream of an area.</summary>
    public static string Of(string area) => Prefix + area;

    /// <summary>The area of a stream; null if it is no stream of alerts.</summary>
    public static string? AreaOf(string stream) => stream.StartsWith(Prefix, StringComparison.Ordinal) && stream.Length > Prefix.Length ? stream[Prefix.Length..] : null;
}
