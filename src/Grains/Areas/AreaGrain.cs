using CchcLive.Domain.Organisation;
using CchcLive.Domain.Reference;
using CchcLive.Grains.Closes;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Areas;

/// <summary>
/// Holds the latest board of each child. Nothing is stored: on activation it asks its children, afterwards they report. Observers are told
/// once that there is something newer than the board last given out, not of every change.
/// </summary>
[KeepAlive]
internal sealed partial class AreaGrain(OrgRegistry registry, CloseJournal closes, GrainSettings settings, TimeProvider time, IHostApplicationLifetime host, ILogger<AreaGrain> log) : Grain, IAreaGrain
{
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(15);

    private readonly Guid _activation = Guid.NewGuid();
    private Dictionary<string, ChildBoard> _children = new(StringComparer.Ordinal);
    private ReferenceData _reference = null!;
    private IReadOnlyList<OrgUnit> _tree = [];
    private Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private FeedState[] _states = [];
    private DateOnly _treeDate;
    private LatestSender? _toAreas;
    private int _layout;
    private long _version;

    private string Area => GrainKeys.Id(this.GetPrimaryKeyString());

    private string Layout => $"{_activation:N}.{_layout}";

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _observers.GetDateTime = () => DateTime.UnixEpoch.AddMilliseconds(Environment.TickCount64);
        _toAreas = new LatestSender(SendToAreas, log, Pacing.ChildToAreas);
        await LoadLastClose();
        await TakeUp();
        this.RegisterGrainTimer(Check, new GrainTimerCreationOptions { DueTime = CheckEvery, Period = CheckEvery, Interleave = true });
    }

    /// <inheritdoc />
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _toAreas?.Stop();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task Refresh()
    {
        await registry.CatchUpAsync(); // the change may have been made in another process
        await TakeUp();
    }

    private async Task TakeUp()
    {
        ReferenceData reference;
        DateOnly date;
        IReadOnlyList<OrgUnit> tree;
        ChildBoard[] boards;
        do
        {
            reference = registry.Current;
            (date, tree) = registry.TreeOf(Area);
            boards = await Task.WhenAll(tree.Select(child => Ask(child.Id, reference.Org.IsArea(child.Id, date))));
        }
        while (!ReferenceEquals(reference, registry.Current));

        // Reports came while the children were asked, and may be newer than their answers: what is shown changes only here, in one go.
        (_reference, _treeDate, _tree) = (reference, date, tree);
        _children = boards.ToDictionary(board => board.Id, board => IsKnown(board) ? _children[board.Id] : board, StringComparer.Ordinal);
        _places = tree.Select((unit, place) => (unit.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        _states = States();
        _layout++;
        Changed();
    }

    /// <inheritdoc />
    public async Task Report(ChildBoard child)
    {
        if (!_children.TryGetValue(child.Id, out var known)) return;
        if (known.Activation != child.Activation) child = await Ask(child.Id, IsArea(child.Id)); // a new one, or the last words of one that has ended
        if (!_children.ContainsKey(child.Id) || IsKnown(child)) return;
        _children[child.Id] = child;
        Judge(child);
        Changed();
    }

    /// <inheritdoc />
    public Task<ChildBoard> Child() => Task.FromResult(new ChildBoard(
        Area, _activation, _version, Total(), _children.Values.Select(child => child.LastEventAt).DefaultIfEmpty().Max(), UnitsIn(), UnitsOf(), Feed()));

    /// <summary>A host that stops would wait for the answer of a child that has gone: then nobody does.</summary>
    private Task<ChildBoard> Ask(string child, bool isArea) => (isArea ? GrainFactory.Area(child).Child() : GrainFactory.Unit(child).Child()).WaitAsync(host.ApplicationStopping);

    private bool IsKnown(ChildBoard child) =>
        _children.TryGetValue(child.Id, out var known) && known.Activation == child.Activation && known.Version >= child.Version;

    private bool IsArea(string child) => _reference.Org.IsArea(child, _treeDate);

    /// <summary>Time passes without reports: units fall silent, a new tree comes into force.</summary>
    private Task Check()
    {
        if (!ReferenceEquals(_reference, registry.Current) || registry.TreeOf(Area).Date != _treeDate) return TakeUp();
        var states = States();
        if (states.AsSpan().SequenceEqual(_states)) return Task.CompletedTask;
        _states = states;
        Changed();
        return Task.CompletedTask;
    }

    private void Changed()
    {
        _version++;
        _toAreas!.Changed();
        Notify();
    }

    private async Task SendToAreas()
    {
        string[] above = [.. registry.AreasShowing(Area)];
        if (above.Length == 0) return;
        var child = await Child();
        await Task.WhenAll(above.Select(area => GrainFactory.Area(area).Report(child)));
    }
}
