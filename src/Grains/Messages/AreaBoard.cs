namespace CchcLive.Grains.Messages;

/// <summary>What an area shows: a row for each child and the total. Values stand in the order of <see cref="Boards.BoardColumns"/>.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Name">Its name on the tree's date.</param>
/// <param name="Version">Grows with each change within a layout.</param>
/// <param name="Layout">Changes when rows or columns change and when versions begin anew: a viewer then needs the whole board.</param>
/// <param name="RuleId">The counting rule.</param>
/// <param name="TreeDate">The date whose org tree is shown.</param>
/// <param name="At">The instant of judgement (UTC ticks).</param>
/// <param name="DataAt">Time of the newest event known (UTC ticks); null if there is none.</param>
/// <param name="UnitsIn">How many units are live or outside their hours.</param>
/// <param name="UnitsOf">How many units there are, however deep.</param>
/// <param name="Rows">The children in display order.</param>
/// <param name="Total">The sum of the rows.</param>
[GenerateSerializer, Immutable]
public sealed record AreaBoard(
    [property: Id(0)] string AreaId, [property: Id(1)] string Name, [property: Id(2)] long Version, [property: Id(3)] string Layout, [property: Id(4)] string RuleId,
    [property: Id(5)] DateOnly TreeDate, [property: Id(6)] long At, [property: Id(7)] long? DataAt, [property: Id(8)] int UnitsIn, [property: Id(9)] int UnitsOf,
    [property: Id(10)] BoardRow[] Rows, [property: Id(11)] long[] Total)
{
    /// <summary>The last day that the area closed; null if it never closed one.</summary>
    [Id(12)]
    public CloseMark? LastClose { get; init; }
}

/// <summary>One child of an area.</summary>
/// <param name="UnitId">The unit or area.</param>
/// <param name="Name">Its name on the tree's date.</param>
/// <param name="Kind">Its kind in the org chart.</param>
/// <param name="IsArea">True if it has children itself.</param>
/// <param name="DataAt">Time of its newest event (UTC ticks); null if it never sent one.</param>
/// <param name="State">How fresh it is.</param>
/// <param name="Values">One number per board column.</param>
[GenerateSerializer, Immutable]
public sealed record BoardRow(
    [property: Id(0)] string UnitId, [property: Id(1)] string Name, [property: Id(2)] string Kind, [property: Id(3)] bool IsArea, [property: Id(4)] long? DataAt,
    [property: Id(5)] FeedState State, [property: Id(6)] long[] Values);

/// <summary>How fresh the data of a unit is. Silence outside office hours is normal; no data is not zero (D§8.2).</summary>
public enum FeedState
{
    /// <summary>Nothing ever came.</summary>
    None = 0,
    /// <summary>Data came within the allowed working time.</summary>
    Live = 1,
    /// <summary>Nothing came lately, and the office is closed.</summary>
    OffHours = 2,
    /// <summary>Nothing came for longer than allowed: mất tín hiệu.</summary>
    Silent = 3,
}

/// <summary>What a child tells the area above it.</summary>
/// <param name="Id">The unit or area.</param>
/// <param name="Activation">Changes with each activation of the child; versions count anew in each.</param>
/// <param name="Version">Grows with each change within an activation.</param>
/// <param name="Values">One number per board column.</param>
/// <param name="LastEventAt">Time of its newest event (UTC ticks); 0 if there is none.</param>
/// <param name="UnitsIn">Of an area: how many units below it are live or outside their hours; of a unit: 1 if all shards have reported.</param>
/// <param name="UnitsOf">How many units it stands for: 1 for a unit.</param>
/// <param name="Feed">The state of the feeds that declared they speak for it; null if none did.</param>
[GenerateSerializer, Immutable]
public sealed record ChildBoard(
    [property: Id(0)] string Id, [property: Id(1)] Guid Activation, [property: Id(2)] long Version, [property: Id(3)] long[] Values, [property: Id(4)] long LastEventAt,
    [property: Id(5)] int UnitsIn, [property: Id(6)] int UnitsOf, [property: Id(7)] FeedState? Feed);
