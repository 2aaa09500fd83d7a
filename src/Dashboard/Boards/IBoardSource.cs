using CchcLive.Dashboard.Moments;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;

namespace CchcLive.Dashboard.Boards;

/// <summary>Where the screens get their boards: the grains in the program, a hand-made board in tests.</summary>
internal interface IBoardSource
{
    /// <summary>The areas one may watch, in the order to show them.</summary>
    IReadOnlyList<AreaInfo> List();

    /// <summary>What is known of an area; null when there is none of that id.</summary>
    AreaInfo? Describe(string areaId);

    /// <summary>The newest board of an area that exists; null when it is not newer than the version given.</summary>
    /// <param name="areaId">The area.</param>
    /// <param name="layout">Layout of the board one has; null for none.</param>
    /// <param name="version">Its version within that layout.</param>
    Task<AreaBoard?> ReadAsync(string areaId, string? layout, long version);

    /// <summary>
    /// Calls <paramref name="changed"/> when there is something newer than the board last read, once until it is read. Must be asked again
    /// now and then: who does not renew is forgotten. A call may be lost, so one also reads without being called.
    /// </summary>
    /// <exception cref="BoardInDoubtException">What is held may not be the board of now; ask again.</exception>
    Task WatchAsync(string areaId, Action changed);

    /// <summary>The board of an area at a moment, which is not that of now; null if there was no such area then.</summary>
    Task<AreaBoard?> ReadAsOfAsync(string areaId, PageMoment moment);

    /// <summary>The month of a moment beside the month before, of an area or a unit.</summary>
    Task<PeriodComparison> CompareAsync(string id, PageMoment moment);

    /// <summary>The board of an area at the end of a day, as known when it was closed; null if it did not close that day.</summary>
    Task<FrozenDay?> ClosedAsync(string areaId, DateOnly date);

    /// <summary>The latest days that an area closed, the newest first.</summary>
    Task<IReadOnlyList<DateOnly>> CloseDaysAsync(string areaId);
}
