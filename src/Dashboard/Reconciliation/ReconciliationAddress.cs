namespace CchcLive.Dashboard.Reconciliation;

/// <summary>Where the pages of reconciliation are.</summary>
internal static class ReconciliationAddress
{
    /// <summary>The page of an area; of a unit it leads on to the unit's.</summary>
    public static string Of(string place) => $"/reconciliation/{Uri.EscapeDataString(place)}";

    /// <summary>The page of a unit.</summary>
    public static string Of(string area, string unit) => $"{Of(area)}/{Uri.EscapeDataString(unit)}";

    /// <summary>Where what leaders say to explanations is sent.</summary>
    public static string Verdict(string area, string unit) => $"{Of(area, unit)}/verdict";
}
