using System.Collections.Concurrent;
using CchcLive.Dashboard.Comparison;
using CchcLive.Dashboard.Moments;
using CchcLive.Grains;
using CchcLive.Grains.Areas;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Health;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Past;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Boards;

/// <summary>
/// Boards from the area grains. There is one observer per area, held here: the engine holds it weakly. While the journal cannot be reached, or a shard does not
/// answer, what the areas hold is not confirmed as the board of now: events are happening that nobody could count, and the screens must say so.
/// </summary>
internal sealed class GrainBoardSource(
    IGrainFactory grains, OrgRegistry registry, CloseJournal closes, MomentBoards moments, Comparisons comparisons, HealthLooks? looks = null) : IBoardSource
{
    private const int DaysOffered = 62;

    private readonly ConcurrentDictionary<string, Observer> _observers = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<AreaInfo> List() =>
        [.. registry.Current.Org.Units.Select(unit => Describe(unit.Id)).OfType<AreaInfo>()];

    /// <inheritdoc/>
    public AreaInfo? Describe(string areaId)
    {
        var reference = registry.Current;
        if (reference.Org.Find(areaId) is null || registry.TreeOf(areaId).Children.Count == 0) return null;
        return new AreaInfo(areaId, registry.CalendarOf(areaId).Zone, reference.Live);
    }

    /// <inheritdoc/>
    public Task<AreaBoard?> ReadAsync(string areaId, string? layout, long version) => grains.Area(areaId).Board(layout, version);

    /// <inheritdoc/>
    public async Task WatchAsync(string areaId, Action changed)
    {
        if (looks is not null && await looks.DoubtAsync() is { } doubt) throw new BoardInDoubtException(doubt);
        var observer = _observers.GetOrAdd(areaId, _ => new Observer());
        observer.OnChanged = changed;
        await grains.Area(areaId).Subscribe(observer.Reference(grains));
    }

    /// <inheritdoc/>
    public Task<AreaBoard?> ReadAsOfAsync(string areaId, PageMoment moment) => moments.ReadAsync(areaId, moment.AsOf, moment.KnownAt);

    /// <inheritdoc/>
    public Task<PeriodComparison> CompareAsync(string id, PageMoment moment) => comparisons.ReadAsync(id, moment);

    /// <inheritdoc/>
    public async Task<FrozenDay?> ClosedAsync(string areaId, DateOnly date) =>
        await closes.FindAsync(areaId, date) is { } close ? new FrozenDay(close, CloseBoards.Board(areaId, close, registry.Current.Org)) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DateOnly>> CloseDaysAsync(string areaId) => await closes.LastDaysAsync(areaId, DaysOffered);

    private sealed class Observer : IAreaObserver
    {
        private readonly Lock _gate = new();
        private IAreaObserver? _reference;

        public Action? OnChanged { get; set; }

        public IAreaObserver Reference(IGrainFactory grains)
        {
            lock (_gate) return _reference ??= grains.CreateObjectReference<IAreaObserver>(this);
        }

        public Task Changed(string areaId)
        {
            OnChanged?.Invoke();
            return Task.CompletedTask;
        }
    }
}
