using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Targets;

namespace CchcLive.Dashboard.Wall;

/// <summary>An area's board as a wall shows it: that of now, or that of a moment of the past.</summary>
/// <param name="Board">The board, and how to write it.</param>
/// <param name="Now">The instant of its figures: the program's time, or the moment at which they are judged.</param>
/// <param name="Targets">By what on-time shares are judged.</param>
public sealed record WallView(AreaView Board, DateTimeOffset Now, OnTimeTargets Targets)
{
    /// <summary>True if it tells of a moment of the past: nothing on it is live.</summary>
    public bool IsPast => Board.IsFrozen;

    /// <summary>Today in the area's zone; of the past, the day then.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local.DateTime);

    /// <summary>The first day of this month in the area's zone.</summary>
    public DateOnly MonthStart => new(Today.Year, Today.Month, 1);

    /// <summary>The time of day, HH:mm.</summary>
    public string Clock => Board.Times.Minute(Now.UtcTicks);

    /// <summary>The day, with its name.</summary>
    public string Day => Words.Fill(Texts.WallDay, Words.Of($"Client_weekday_{(int)Local.DayOfWeek}"), Board.Times.Today);

    /// <summary>Some units have sent nothing, or nothing for too long: what is added up over units is a part (W11).</summary>
    public bool IsPartial => Board.Board.UnitsIn < Board.Board.UnitsOf;

    /// <summary>Where the whole area's share of this month stands.</summary>
    public OnTimeStanding Standing => Targets.Judge(Board.Total(ScreenColumns.RatePart) ?? 0, Board.Total(ScreenColumns.RateWhole) ?? 0);

    /// <summary>Over what a board counts, in words: now, today, this month.</summary>
    public string Period => IsPast ? Words.Fill(Texts.Then_WallPeriod, Board.Times.Chosen(Now), Board.Times.Month) : Words.Fill(Texts.WallPeriod, Board.Times.Today, Board.Times.Month);

    /// <summary>What the question of a wall of the past leaves out and what not, in few words; empty where it says so itself.</summary>
    public string About => Board.Moment switch
    {
        { AsOf: not null, KnownAt: null } => Texts.WallMomentAsOf,
        { AsOf: null, KnownAt: not null } => Texts.WallMomentKnownAt,
        _ => "",
    };

    /// <summary>The on-time target, in words.</summary>
    public string TargetWords => $"> {(Targets.Target * 100 is var share && share == Math.Floor(share) ? Numbers.Count((long)share) : Numbers.Tenths(share))} %";

    /// <summary>Words of a scene that differ between now and then: of the past, the text named <c>Then_</c> and the same.</summary>
    /// <param name="text">The name of the text of now.</param>
    public string Say(string text) => Words.Of(IsPast ? $"Then_{text}" : text);

    private DateTimeOffset Local => TimeZoneInfo.ConvertTime(Now, Board.Area.Zone);
}
