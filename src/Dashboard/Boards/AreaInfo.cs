namespace CchcLive.Dashboard.Boards;

/// <summary>What a page says about an area besides its figures.</summary>
/// <param name="Id">The area.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="Zone">The zone of its dates and times.</param>
/// <param name="TreeDate">The day whose org tree the board follows.</param>
/// <param name="RuleName">The name of the counting rule, printed beside its figures.</param>
public sealed record AreaInfo(string Id, string Name, TimeZoneInfo Zone, DateOnly TreeDate, string RuleName);
