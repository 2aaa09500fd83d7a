using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Clocks;
using CchcLive.Domain.Counting;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Publications.Facts;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <summary>What a shard answers, whoever holds it: the grain that has the dossiers of now, or whoever made one of what was known in the past.</summary>
internal static class ShardAnswers
{
    /// <summary>A question as it travels, for the shard.</summary>
    public static ScanQuery Query(ScanRequest r, ReferenceData reference) => new(
        reference.Rules[r.Rule], r.From, r.At, r.OccurredBy, r.Role, r.Units?.ToHashSet(StringComparer.Ordinal), r.By)
    {
        Only = new DossierFilter(r.OnlyBy, r.OnlyKey),
    };

    /// <summary>Counts dossiers.</summary>
    public static ScanResult Scan(DossierShard shard, ScanQuery query) => new([.. shard.Scan(query).Select(pair => new ScanRow(pair.Key, pair.Value))]);

    /// <summary>Counts everything that indicators are made of.</summary>
    public static FiguresResult Figures(DossierShard shard, ScanRequest request, ReferenceData reference, CatalogueSet catalogues) => new(
        [.. shard.Figures(Query(request, reference), catalogues.IsGeneric).Select(pair => new FiguresRow(pair.Key, pair.Value.Measures, pair.Value.Facts))]);

    /// <summary>Lists dossiers by fact.</summary>
    public static DossierLines ListFacts(DossierShard shard, FactListRequest request, ReferenceData reference, CatalogueSet catalogues)
    {
        var query = Query(request.Query, reference);
        var list = shard.ListFacts(query, request.Facts, request.Most, catalogues.IsGeneric);
        return new DossierLines([.. list.First.Select(d => DossierLineMaker.Of(d, query.Rule, query.At))], list.Count);
    }

    /// <summary>Lists dossiers.</summary>
    public static DossierLines List(DossierShard shard, ListRequest request, ReferenceData reference)
    {
        var query = Query(request.Query, reference);
        var list = shard.List(query, MeasureSet.Of(request.Measures), request.Most);
        return new DossierLines([.. list.First.Select(d => DossierLineMaker.Of(d, query.Rule, query.At))], list.Count);
    }

    /// <summary>Counts the flow through a period.</summary>
    public static FlowResult Flow(DossierShard shard, FlowRequest request, ReferenceData reference) => Flow(shard.Flow(Query(request.Query, reference), request.Ends));

    /// <summary>A flow as it travels.</summary>
    public static FlowResult Flow(FlowCounts flow) => new(flow.Received, flow.Processed, flow.ProcessedLate, flow.Open, flow.OpenLate);

    /// <summary>Counts and lists what will be late if nothing is done.</summary>
    public static RiskResult Risk(DossierShard shard, RiskRequest request, ReferenceData reference)
    {
        var query = Query(request.Query, reference);
        var risk = shard.Risk(query, request.Day, request.Most);
        return new RiskResult(
            [.. risk.Units.Select(pair => new RiskRow(pair.Key.Unit, pair.Key.Day, pair.Value))],
            [.. risk.First.Select(d => DossierLineMaker.Of(d, query.Rule, query.At))]);
    }

    /// <summary>Counts what is open and late.</summary>
    public static LateResult Late(DossierShard shard, ScanRequest request, ReferenceData reference)
    {
        var query = Query(request, reference);
        var late = shard.Late(query);
        return new LateResult(
            [.. late.Fields.Select(pair => new LateRow(pair.Key.Unit, pair.Key.Field, pair.Value))],
            [.. late.Oldest.Select(d => DossierLineMaker.Of(d, query.Rule, query.At))]);
    }

    /// <summary>Counts and lists what is late.</summary>
    public static LateBoardResult LateBoard(DossierShard shard, LateBoardRequest request, ReferenceData reference, CatalogueSet catalogues)
    {
        var query = Query(request.Query, reference);
        var late = shard.LateBoard(new LateQuestion(query, request.Filter(), request.Order, request.Most) { IsToldNow = request.IsToldNow }, catalogues.IsGeneric);
        return new LateBoardResult(late.Count, late.States, late.Explanations, late.Notices, late.Reviews)
        {
            Causes = Counts(late.Causes),
            Units = Counts(late.Units),
            Fields = Counts(late.Fields),
            Texts = [.. late.Texts.Select(pair => new TextCount(pair.Key, pair.Value))],
            Lines = [.. late.First.Select(listed => DossierLineMaker.WithConduct(DossierLineMaker.Of(listed.Late, query.Rule, query.At), listed.Told))],
        };
    }

    private static KeyCount[] Counts(Dictionary<string, long> counts) => [.. counts.Select(pair => new KeyCount(pair.Key, pair.Value))];

    /// <summary>One dossier; null if no event of it is known.</summary>
    /// <param name="shard">The shard that would have it.</param>
    /// <param name="code">The normalised code.</param>
    /// <param name="occurredBy">Only events up to this instant count (UTC ticks).</param>
    /// <param name="now">The present, at which an open dossier is judged if that is earlier (UTC ticks).</param>
    /// <param name="rule">The rule that its clock is judged by.</param>
    public static DossierFile? Find(DossierShard shard, string code, long occurredBy, long now, CountingRule rule)
    {
        if (shard.Find(code, occurredBy) is not { } dossier) return null;
        var at = Math.Min(now, occurredBy);
        var clock = DossierClock.Of(dossier, rule, at);
        return new DossierFile(DossierLineMaker.Of(dossier, clock, at), EventBatch.Encode(shard.EventsOf(code, occurredBy)))
        {
            Segments = [.. clock.Stretches.Select(stretch => new ClockSegment(stretch.From, stretch.To, stretch.State))],
            Holdings = [.. (dossier.Trace?.Holdings ?? []).Select(holding => new DossierHolding(holding.From, holding.Unit, holding.Officer, holding.Step))],
        };
    }

    /// <summary>What the dossiers of a shard, or of a page of its archive, say to a publication.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="request">The question.</param>
    /// <param name="reference">The reference data that it is made by.</param>
    /// <param name="number">The shard's number.</param>
    /// <param name="lastSeq">Where its stream stands.</param>
    public static CutOffPart CutOff(DossierShard shard, CutOffRequest request, ReferenceData reference, int number, long lastSeq)
    {
        var query = Query(request.Query, reference);
        var facts = shard.Publish(query, request.WithSuspicions);
        var steps = request.StepUnits is null ? [] : shard.LateSteps(query, request.StepUnits.ToHashSet(StringComparer.Ordinal));
        return new CutOffPart(
            number, lastSeq, reference.Position, [.. facts.Units.Select(unit => new CutOffUnit(unit.Unit, unit.Field, unit.Row, unit.Apologised, unit.Explained))], [.. facts.Late.Select(Line)],
            [.. facts.Waiting.Select(one => new CutOffWaiting(one.Code, one.Unit, one.Field, one.AskedOn, one.Deadline))],
            [.. steps.Select(step => new CutOffStep(step.Officer, step.Unit, step.WorkingDaysLate, step.Verdict))]);
    }

    /// <summary>The units of a shard's count of a day.</summary>
    public static UnitDayCount[] Units(Dictionary<string, UnitDay> counted) =>
        [.. counted.Select(pair => new UnitDayCount(pair.Key, pair.Value.LastEventAt, pair.Value.Today, pair.Value.Month))];

    /// <summary>Counts the day and the month up to an instant.</summary>
    public static UnitDayCount[] Moment(DossierShard shard, MomentRequest r, ReferenceData reference) =>
        Units(shard.CountMoment(reference.Rules[r.Rule], r.TodayFrom, r.MonthFrom, r.At, r.OccurredBy));

    private static CutOffLate Line(LateDossierFacts late) => new()
    {
        Code = late.Code,
        Unit = late.Unit,
        Field = late.Field,
        Procedure = late.Procedure,
        ReceivedOn = late.ReceivedOn,
        DueAt = late.DueAt,
        DueOn = late.DueOn,
        EndedOn = late.EndedOn,
        WorkingDaysLate = late.WorkingDaysLate,
        CalendarDaysLate = late.CalendarDaysLate,
        Cause = late.Cause,
        NextDueOn = late.NextDueOn,
        NoticeBucket = late.NoticeBucket,
        Explained = late.Explained,
        Verdict = late.Verdict,
        Suspicions = late.Suspicions,
    };
}
