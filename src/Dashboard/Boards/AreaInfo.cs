using CchcLive.Domain.Counting;

namespace CchcLive.Dashboard.Boards;

/// <summary>What a page needs to know of an area besides its board.</summary>
/// <param name="Id">The area.</param>
/// <param name="Zone">The zone of its dates and times.</param>
/// <param name="Rule">The rule its figures are counted by; its name is printed beside them.</param>
public sealed record AreaInfo(string Id, TimeZoneInfo Zone, CountingRule Rule);
