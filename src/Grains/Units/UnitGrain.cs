using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Units;

/// <summary>
/// Holds the sum of the shards' partials. Nothing is stored: on activation it asks every shard, afterwards they report. An older report of the
/// same activation of a shard is ignored, one of a new activation replaces what the old one said.
/// </summary>
[KeepAlive]
internal sealed class UnitGrain(OrgRegistry registry, GrainSettings settings, TimeProvider time, ILogger<UnitGrain> log) : Grain, IUnitGrain
{
    private readonly Guid _activation = Guid.NewGuid();
    private readonly Dictionary<int, UnitPartial> _partials = [];
    private LatestSender? _toArea;
    private long _version;

    private string Unit => GrainKeys.Id(this.GetPrimaryKeyString());

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _toArea = new LatestSender(SendToArea, time, log);
        var partials = await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => GrainFactory.Shard(shard).Partial(Unit)));
        foreach (var partial in partials) Take(partial);
    }

    /// <inheritdoc />
    public Task Report(UnitPartial partial)
    {
        if (Take(partial)) _toArea!.Changed();
        return Task.CompletedTask;
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

    private async Task SendToArea()
    {
        if (registry.ParentOf(Unit) is { } area) await GrainFactory.Area(area).Report(await Child());
    }
}
