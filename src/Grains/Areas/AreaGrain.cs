using CchcLive.Domain.Organisation;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace CchcLive.Grains.Areas;

/// <summary>
/// Holds the latest board of each child. Nothing is stored: on activation it asks its children, afterwards they report. Observers are told
/// once that there is something newer than the board last given out, not of every change.
/// </summary>
[KeepAlive]
internal sealed class AreaGrain(OrgRegistry registry, GrainSettings settings, TimeProvider time, ILogger<AreaGrain> log) : Grain, IAreaGrain
{
    private static readonly TimeSpan ObserverExpiry = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StateCheckEvery = TimeSpan.FromSeconds(15);

    private readonly Guid _activation = Guid.NewGuid();
    private readonly Dictionary<string, ChildBoard> _children = new(StringComparer.Ordinal);
    private readonly ObserverManager<IAreaObserver> _observers = new(ObserverExpiry, log);
    private IReadOnlyList<OrgUnit> _tree = [];
    private FeedState[] _states = [];
    private DateOnly _treeDate;
    private LatestSender? _toParent;
    private int _layout;
    private long _version;
    private bool _isNoticed;

    private string Area => GrainKeys.Id(this.GetPrimaryKeyString());

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _observers.GetDateTime = () => time.GetUtcNow().UtcDateTime;
        _toParent = new LatestSender(SendToParent, time, log);
        await Refresh();
        this.RegisterGrainTimer(CheckStates, new GrainTimerCreationOptions { DueTime = StateCheckEvery, Period = StateCheckEvery, Interleave = true });
    }

    /// <inheritdoc />
    public async Task Refresh()
    {
        (_treeDate, _tree) = registry.TreeOf(Area);
        _layout++;
        var boards = await Task.WhenAll(_tree.Select(child =>
            registry.Current.Org.IsArea(child.Id, _treeDate) ? GrainFactory.Area(child.Id).Child() : GrainFactory.Unit(child.Id).Child()));
        _children.Clear();
        foreach (var board in boards) _children[board.Id] = board;
        _states = [.. _tree.Select(StateOf)];
        Changed();
    }

    /// <inheritdoc />
    public Task Report(ChildBoard child)
    {
        if (!_children.TryGetValue(child.Id, out var known) || (known.Activation == child.Activation && known.Version >= child.Version)) return Task.CompletedTask;
        _children[child.Id] = child;
        _states = [.. _tree.Select(StateOf)];
        Changed();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<AreaBoard?> Board(string? knownLayout, long knownVersion)
    {
        _isNoticed = false;
        return Task.FromResult(knownLayout == Layout && knownVersion == _version ? null : (AreaBoard?)Compose());
    }

    /// <inheritdoc />
    public Task<ChildBoard> Child() => Task.FromResult(new ChildBoard(
        Area, _activation, _version, Total(), _children.Values.Select(child => child.LastEventAt).DefaultIfEmpty().Max(), UnitsIn(), UnitsOf()));

    /// <inheritdoc />
    public Task Subscribe(IAreaObserver observer)
    {
        _observers.Subscribe(observer, observer);
        return Task.CompletedTask;
    }

    private string Layout => $"{_activation:N}.{_layout}";

    private AreaBoard Compose()
    {
        var rows = new BoardRow[_tree.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var (unit, child) = (_tree[i], _children[_tree[i].Id]);
            rows[i] = new BoardRow(
                unit.Id, unit.NameOn(_treeDate).Text, unit.Kind, registry.Current.Org.IsArea(unit.Id, _treeDate), child.LastEventAt == 0 ? null : child.LastEventAt,
                _states[i], child.Values);
        }

        var newest = rows.Max(row => row.DataAt);
        return new AreaBoard(
            Area, registry.Current.Org.NameOf(Area, _treeDate), _version, Layout, registry.Current.Live.Id, _treeDate, time.GetUtcNow().UtcTicks, newest,
            UnitsIn(), UnitsOf(), rows, Total());
    }

    private long[] Total()
    {
        var total = new long[BoardColumns.All.Count];
        foreach (var child in _children.Values)
        {
            for (var i = 0; i < total.Length; i++) total[i] += child.Values[i];
        }

        return total;
    }

    private int UnitsIn() => _tree.Select((unit, i) =>
        registry.Current.Org.IsArea(unit.Id, _treeDate) ? _children[unit.Id].UnitsIn : _states[i] is FeedState.Live or FeedState.OffHours ? _children[unit.Id].UnitsIn : 0).Sum();

    private int UnitsOf() => _children.Values.Sum(child => child.UnitsOf);

    private FeedState StateOf(OrgUnit unit) =>
        Freshness.Of(_children[unit.Id].LastEventAt, time.GetUtcNow().UtcTicks, settings.SilentAfter, registry.Current.CalendarOf(unit.Id)!);

    private Task CheckStates()
    {
        if (registry.TreeOf(Area).Date != _treeDate) return Refresh();
        FeedState[] states = [.. _tree.Select(StateOf)];
        if (states.AsSpan().SequenceEqual(_states)) return Task.CompletedTask;
        _states = states;
        Changed();
        return Task.CompletedTask;
    }

    private void Changed()
    {
        _version++;
        _toParent!.Changed();
        if (_isNoticed) return;
        _isNoticed = true;
        _ = _observers.Notify(observer => observer.Changed(Area));
    }

    private async Task SendToParent()
    {
        if (registry.ParentOf(Area) is { } parent) await GrainFactory.Area(parent).Report(await Child());
    }
}
