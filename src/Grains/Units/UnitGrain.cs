using CchcLive.Domain.Counting;
using CchcLive.Grains.Boards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Units;

/// <summary>
/// Holds the sum of the shards' partials. Nothing is stored: on activation it asks every shard, afterwards they report. An older report of the
/// same activation of a shard is ignored. A report of another activation may come from a new one or, late, from one that has ended: then the
/// shard is asked. Feeds that declared to speak for the unit say whether they are alive, and say it again now and then.
/// </summary>
[KeepAlive]
internal sealed class UnitGrain(OrgRegistry registry, GrainSettings settings, IHostApplicationLifetime host, ILogger<UnitGrain> log) : Grain, IUnitGrain
{
    private readonly Guid _activation = Guid.NewGuid();
    private readonly Dictionary<int, UnitPartial> _partials = [];
    private readonly Dictionary<string, FeedState> _feeds = new(StringComparer.Ordinal);
    private LatestSender? _toAreas;
    private long _version;

    private string Unit => GrainKeys.Id(this.GetPrimaryKeyString());

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _toAreas = new LatestSender(SendToAreas, log, Pacing.ChildToAreas);
        var partials = await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(Ask));
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
        if (_partials.GetValueOrDefault(partial.Shard)?.Activation != partial.Activation) partial = await Ask(partial.Shard);
        if (Take(partial)) _toAreas!.Changed();
    }

    /// <inheritdoc />
    public Task Feed(FeedSign sign)
    {
        var before = Freshness.Worst(_feeds.Values);
        if (sign.State is { } state) _feeds[sign.Source] = state;
        else _feeds.Remove(sign.Source);
        if (Freshness.Worst(_feeds.Values) == before) return Task.CompletedTask;
        _version++;
        _toAreas!.Changed();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<UnitBoard> Board() =>
        Task.FromResult(new UnitBoard(Unit, _partials.Count, settings.Shards, [.. Enum.GetValues<UnitRole>().Select(role => RoleSum.Of(_partials.Values, role))]));

    /// <inheritdoc />
    public Task<ChildBoard> Child()
    {
        var sum = RoleSum.WithoutSplits(_partials.Values, UnitRole.Handling);
        var isComplete = _partials.Count == settings.Shards;
        return Task.FromResult(new ChildBoard(Unit, _activation, _version, BoardColumns.Values(sum), sum.LastEventAt, isComplete ? 1 : 0, 1, Freshness.Worst(_feeds.Values)));
    }

    /// <summary>A host that stops would wait for the answer of a shard that has gone: then nobody does.</summary>
    private Task<UnitPartial> Ask(int shard) => GrainFactory.Shard(shard).Partial(Unit).WaitAsync(host.ApplicationStopping);

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
