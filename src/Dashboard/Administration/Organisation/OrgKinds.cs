namespace CchcLive.Dashboard.Administration.Organisation;

/// <summary>Kinds of units that are offered even where none is yet; the org chart may have any other.</summary>
internal static class OrgKinds
{
    /// <summary>These.</summary>
    public static IReadOnlyList<string> All { get; } = ["city", "district", "ward", "commune", "special-zone", "office", "agency", "centre", "vertical"];
}
