namespace CchcLive.Dashboard.Alerts;

/// <summary>Where alerts are.</summary>
internal static class AlertAddress
{
    /// <summary>The alerts of an area or a unit.</summary>
    public static string Of(string place) => $"/alerts/{Uri.EscapeDataString(place)}";

    /// <summary>Where it is said that somebody sees to an alert of a place.</summary>
    public static string Acknowledge(string place) => Of(place) + "/acknowledge";

    /// <summary>Where alerts of a place are silenced.</summary>
    public static string Silence(string place) => Of(place) + "/silence";

    /// <summary>Where a channel is tried.</summary>
    public static string Try(string area) => Of(area) + "/try";
}
