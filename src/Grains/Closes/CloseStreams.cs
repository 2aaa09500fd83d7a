namespace CchcLive.Grains.Closes;

/// <summary>
/// Where an area's closes are journaled: one segment a day. A segment's position is its day, counted from 01/01/2000 as 1, so that a day can be found without an
/// index and cannot be closed twice: a second segment would have to begin where its stream has already been.
/// </summary>
internal static class CloseStreams
{
    private static readonly int Before = new DateOnly(2000, 1, 1).DayNumber - 1;

    /// <summary>The first day that can be closed.</summary>
    public static DateOnly FirstDay { get; } = DateOnly.FromDayNumber(Before + 1);

    /// <summary>An area's stream; ids of areas are ASCII without spaces.</summary>
    public static string Of(string area) => "close/" + area;

    /// <summary>The position of a day; below 1 for one that cannot be closed.</summary>
    public static long SeqOf(DateOnly date) => date.DayNumber - Before;

    /// <summary>The day of a position.</summary>
    public static DateOnly DateOf(long seq) => DateOnly.FromDayNumber((int)seq + Before);
}
