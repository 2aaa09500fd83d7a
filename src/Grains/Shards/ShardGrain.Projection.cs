using CchcLive.Grains.Messages;
using CchcLive.Grains.Projection;
using CchcLive.Journal.Projection;

namespace CchcLive.Grains.Shards;

/// <content>What the table of dossiers asks: it follows in this grain, so that in a cluster too exactly one follows each shard.</content>
internal sealed partial class ShardGrain : IProjectedShard
{
    private ShardProjection? _projection;

    int IProjectedShard.Number => Number;

    string IProjectedShard.Stream => Stream;

    long IProjectedShard.Position => _head.LastSeq;

    string IProjectedShard.Fold => $"{DossierRowMaker.Version}:{_shard.Fingerprint}";

    /// <inheritdoc />
    public Task<ProjectionStatus> Projection() =>
        Task.FromResult(_projection?.Status ?? new ProjectionStatus(Number, IsOn: false, Seq: 0, _head.LastSeq, BehindSeconds: 0, Failure: null));

    async ValueTask<DossierRow?> IProjectedShard.RowAsync(string code) => (await ShardWith(code)).Find(code) is { } dossier ? DossierRowMaker.Of(dossier, Number) : null;

    private void StartProjection()
    {
        if (settings.Projection.IsOn) _projection = ShardProjection.Start(this, store, settings.Projection, gate, time, log);
    }
}
