using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Moments;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>One area whose board a test sets.</summary>
internal sealed class FakeSource : IBoardSource
{
    private readonly Dictionary<string, Action> _watchers = [];

    public AreaBoard Board { get; private set; } = TestBoards.Three();

    public int Reads { get; private set; }

    /// <summary>The days that the area closed, the newest first.</summary>
    public List<FrozenDay> Closes { get; } = [];

    /// <summary>While set, reading waits for it: a grain that hangs, or fails.</summary>
    public Task Obstacle { get; set; } = Task.CompletedTask;

    /// <summary>Swallow the notices of new boards.</summary>
    public bool LosesNotices { get; set; }

    public void Set(AreaBoard board)
    {
        Board = board;
        if (LosesNotices) return;
        foreach (var changed in _watchers.Values) changed();
    }

    public IReadOnlyList<AreaInfo> List() => [TestBoards.Area];

    public AreaInfo? Describe(string areaId) => areaId == TestBoards.AreaId ? TestBoards.Area : null;

    public async Task<AreaBoard?> ReadAsync(string areaId, string? layout, long version)
    {
        await Obstacle;
        Reads++;
        return layout == Board.Layout && version == Board.Version ? null : Board;
    }

    /// <summary>The boards of moments of the past.</summary>
    public Dictionary<PageMoment, AreaBoard> Past { get; } = [];

    public Task<AreaBoard?> ReadAsOfAsync(string areaId, PageMoment moment) => Task.FromResult(Past.GetValueOrDefault(moment));

    /// <summary>The month beside the month before.</summary>
    public PeriodComparison Comparison { get; set; } = new(TestBoards.Figures(3, 100, 80, 2, 5, 78), null, null);

    public Task<PeriodComparison> CompareAsync(string id, PageMoment moment) => Task.FromResult(Comparison);

    public Task<FrozenDay?> ClosedAsync(string areaId, DateOnly date) => Task.FromResult(Closes.Find(day => day.Close.Date == date));

    public Task<IReadOnlyList<DateOnly>> CloseDaysAsync(string areaId) => Task.FromResult<IReadOnlyList<DateOnly>>([.. Closes.Select(day => day.Close.Date)]);

    public Task WatchAsync(string areaId, Action changed)
    {
        _watchers[areaId] = changed;
        return Task.CompletedTask;
    }
}
