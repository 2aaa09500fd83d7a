using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>Who handles how many dossiers.</content>
internal sealed partial class ShardGrain
{
    /// <inheritdoc />
    public Task<HandlerCounts> Handlers() => Task.FromResult(new HandlerCounts(
        [.. _shard.DossiersByHandler().Select(count => new UnitDossiers(count.Unit, count.Dossiers))]));
}
