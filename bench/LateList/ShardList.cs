using CchcLive.Bench.Memory;
using CchcLive.Bench.Workload;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Shards;

namespace CchcLive.Bench.LateList;

/// <summary>The product: shards that have the dossiers, all asked at once, and the document that is made of what they say.</summary>
internal sealed class ShardList : IListDrafter
{
    private const int Shards = 8;

    private readonly DossierShard[] _shards;
    private readonly PublicationPlan _plan;

    private ShardList(DossierShard[] shards, PublicationPlan plan) => (_shards, _plan) = (shards, plan);

    /// <inheritdoc />
    public string Name => "cchc: shards asked, document made";

    /// <summary>Takes the dossiers in.</summary>
    public static ShardList Of(IEnumerable<MonthDossier> dossiers, ReferenceData reference)
    {
        DossierShard[] shards = [.. Enumerable.Range(0, Shards).Select(_ => new DossierShard(reference.FoldRules, reference.Live, BenchDossiers.Now))];
        foreach (var dossier in dossiers) shards[CodeHash.Shard(dossier.Code, Shards)].Apply(dossier.Events());
        var words = CatalogueSet.Empty.With(CatalogueChange.Of([.. LateMonth.Causes.Select(cause => new Cause(cause, cause)), new PublicationRule { Area = BenchOrg.Area, MinimumCell = 1 }]));
        return new ShardList(shards, PublicationPlan.Of(BenchOrg.Area, LateListBenchmark.Month, reference, words, new DateTimeOffset(2025, 3, 28, 9, 0, 0, TimeSpan.Zero)));
    }

    /// <inheritdoc />
    public async Task<object> DraftAsync()
    {
        var request = _plan.Request(withSuspicions: false);
        CutOffPart[] parts = await Task.WhenAll(_shards.Select((shard, number) => Task.Run(() => ShardAnswers.CutOff(shard, request, _plan.Reference, number, 0))));
        return new CutOff(_plan, parts, IsSimulated: true).Document(1, null);
    }

    /// <inheritdoc />
    public ListDraft Read(object draft)
    {
        var document = (PublicationDocument)draft;
        return new ListDraft(
            [
                .. document.Dossiers.Select(line => new ListLine(
                    line.Code, line.UnitId, line.FieldCode, line.ReceivedOn, line.DueOn!.Value, line.EndedOn, line.WorkingDaysLate!.Value, line.CalendarDaysLate, line.CauseCode, line.NextDueOn,
                    (int)line.NoticeBucket, line.Explained)),
            ],
            [
                .. document.Figures.Where(row => row.FieldCode is not null).Select(row => new ListFigures(
                    row.UnitId, row.FieldCode!,
                    [row.ToHandle, row.ReceivedOnline, row.ReceivedOther, row.CarriedIn, row.Processed, row.ProcessedEarly, row.ProcessedOnDay, row.ProcessedLate, row.Open, row.OpenWithin, row.OpenLate])),
            ]);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
