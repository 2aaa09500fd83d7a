using System.Text.Json;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Past;
using CchcLive.Grains.Shards;

namespace CchcLive.Grains.Publications;

/// <summary>Makes a document again from what the journal held at its cut-off: the shards of then, the org chart, calendars and catalogues of then, the counting rule that was journaled with it.</summary>
internal sealed class PublicationRegenerator(PastShards past, CatalogueRegistry catalogues)
{
    /// <summary>The canonical bytes, made again.</summary>
    /// <exception cref="InvalidDataException">The stored document is not what its hash says, or has no rule.</exception>
    public async Task<byte[]> AgainAsync(PublicationEntry draft, CancellationToken cancellation)
    {
        var stored = CanonicalJson.Read(draft.Unpacked());
        if (draft.Rule is not { } rule) throw new InvalidDataException($"The draft of version {stored.Version} was journaled without its counting rule.");
        var basis = stored.Basis;
        var cut = JournalCut.Of(basis.CutOffAt, basis.Positions, basis.OrgPosition, CountingRule.Parse(JsonSerializer.SerializeToUtf8Bytes(rule)));
        var words = await catalogues.AsOfPositionAsync(basis.CataloguePosition, cancellation);
        var plan = PublicationPlan.Of(stored.Area, stored.Period, await past.ReferenceAsync(cut, cancellation), words, basis.CutOffAt);
        var request = plan.Request(withSuspicions: false);
        var parts = await past.AskAllAsync(cut, (shard, reference, number) => ShardAnswers.CutOff(shard, request, reference, number, basis.Positions[number]), cancellation);
        return CanonicalJson.Write(new CutOff(plan, parts, stored.Simulated).Document(stored.Version, stored.Reason));
    }
}
