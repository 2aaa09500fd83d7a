using CchcLive.Dashboard.Map.Reasons;
using CchcLive.Dashboard.Pages;

namespace CchcLive.Dashboard.Map;

/// <summary>A unit in the list beside a map.</summary>
/// <param name="Unit">Its figures.</param>
/// <param name="Rank">Its rank, 1 for the worst; ties share one. Null if it cannot be judged.</param>
/// <param name="Band">The class that colours it.</param>
/// <param name="Reasons">Why it is late.</param>
/// <param name="IsFound">True unless it is searched for another.</param>
public sealed record MapRow(RowView Unit, int? Rank, string Band, LateReasons Reasons, bool IsFound);
