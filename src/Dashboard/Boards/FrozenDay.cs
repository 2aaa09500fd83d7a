using CchcLive.Domain.Closes;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Boards;

/// <summary>The board of an area at the end of a day, as known when it was closed.</summary>
/// <param name="Close">The close.</param>
/// <param name="Board">The same as a board; it never changes.</param>
public sealed record FrozenDay(DayClose Close, AreaBoard Board);
