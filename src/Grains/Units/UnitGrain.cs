using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Units;

/// <summary>
/// Holds the sum of the shards' partials. Nothing is stored: on activation it asks every shard, afterwards they report. An older report of the
/// same activation of a shard is ignored. A report of another activation may come from a new one or, late, from one that has ended: then the
/// shard is asked.
/// </summary>
[KeepAlive]
internal sealed class UnitGrain(OrgRegistry registry, GrainSettings settings, ILogger<UnitGrain> log) : Grain, IUnitGrain
{
    private readonly Guid _activation = Guid.NewGuid();
    private readonly Dictionary<int, UnitPartial> _partials = [];
    private LatestSender? _toAreas;
    private long _version;

    private string Unit => GrainKeys.Id(this.GetPrimaryKeyString());

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _toAreas = new LatestSender(SendToAreas, log);
        var partials = await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => GrainFactory.Shard(shard).Partial(Unit)));
        foreach (var partial in partials) Take(partial);
    }

    /// <inheritdoc />
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _toAreas?.Stop();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task Report(UnitPartial partial)
    {
        if (_partials.GetValueOrDefault(partial.Shard)?.Activation != partial.Activation) partial = await GrainFactory.Shard(partial.Shard).Partial(Unit);
        if (Take(partial)) _toAreas!.Changed();
    }

    /// <inheritdoc />
    public Task<UnitBoard> Board() =>
        Task.FromResult(new UnitBoard(Unit, _partials.Count, settings.Shards, [.. Enum.GetValues<UnitRole>().Select(role => RoleSum.Of(_partials.Values, role))]));

    /// <inheritdoc />
    public Task<ChildBoard> Child()
    {
        var sum = RoleSum.Of(_partials.Values, UnitRole.Handling);
        var isComplete = _partials.Count == settings.Shards;
        return Task.FromResult(new ChildBoard(Unit, _activation, _version, BoardColumns.Values(sum), sum.LastEventAt, isComplete ? 1 : 0, 1));
    }

    private bool Take(UnitPartial partial)
    {
        if (_partials.TryGetValue(partial.Shard, out var known) && known.Activation == partial.Activation && known.Version >= partial.Version) return false;
        _partials[partial.Shard] = partial;
        _version++;
        return true;
    }

    private async Task SendToAreas()
    {
        var child = await Child();
        await Task.WhenAll(registry.AreasShowing(Unit).Select(area => GrainFactory.Area(area).Report(child)));
    }
}
