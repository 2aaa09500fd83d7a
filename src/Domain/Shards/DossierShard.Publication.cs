using System.Runtime.InteropServices;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Domain.Events;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Publications.Facts;

namespace CchcLive.Domain.Shards;

/// <content>What a publication is made of, in one walk: so that its lines and its figures are of the same state.</content>
public sealed partial class DossierShard
{
    private static readonly MeasureSet CountsAsLate = MeasureSet.Of(Measure.ProcessedLate, Measure.OpenLate);

    /// <summary>
    /// The figures by handling unit and field, the late dossiers and those that wait for a supplement, as of the query's last instant; apologies, explanations and verdicts as of all that is known.
    /// </summary>
    /// <param name="query">Of which dossiers and over which period; its dimension does not matter.</param>
    /// <param name="withSuspicions">True to tell what the events of late dossiers contradict: each is folded.</param>
    public PublicationFacts Publish(ScanQuery query, bool withSuspicions)
    {
        var (rows, late, waiting) = (new Dictionary<(int Unit, int Field), Tally>(), new List<LateDossierFacts>(), new List<WaitingFacts>());
        var asked = new Asked(this, query);
        while (asked.Next())
        {
            ref readonly var d = ref asked.Dossier;
            var counts = Contribution.Of(d, query.Rule, CalendarOf(d), query.From, query.At);
            if (counts.Bits == 0) continue;
            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, (UnitOf(d, query.Role), d.Field), out _);
            counts.AddTo((tally.Row ??= new long[MeasureSet.Size]).AsSpan());
            if (counts.Has(Measure.WaitingApplicant)) waiting.Add(WaitingOf(asked.Row, d, query));
            if (!counts.HasAny(CountsAsLate)) continue;
            var line = LateOf(asked.Row, d, counts, query, withSuspicions);
            tally.Apologised += line.NoticeBucket == NoticeBucket.None ? 0 : 1;
            tally.Explained += line.Explained ? 1 : 0;
            late.Add(line);
        }

        return new PublicationFacts(
            [.. rows.Select(pair => new UnitFacts(NameOf(pair.Key.Unit) ?? "", NameOf(pair.Key.Field) ?? "", pair.Value.Row, pair.Value.Apologised, pair.Value.Explained))], late, waiting);
    }

    private LateDossierFacts LateOf(int row, in PackedDossier d, MeasureSet counts, ScanQuery query, bool withSuspicions)
    {
        ref readonly var known = ref _rows[row];
        var calendar = CalendarOf(d);
        var due = LateFrom.Of(d, query.Rule, calendar).Due;
        var endAt = counts.Has(Measure.ProcessedLate) ? query.Rule.EndOf(d.End, d.EndAt, d.ReturnedAt) : 0;
        var days = DaysLate.Of(calendar, due, isPaused: false, endAt, query.At);
        var conduct = ConductOf(row, known, long.MaxValue);
        var notice = Notices.Of(known.Apology, known.ApologyAt, d.DueLawful);
        return new LateDossierFacts
        {
            Code = CodeOf(row),
            Unit = NameOf(UnitOf(d, query.Role)) ?? "",
            Field = NameOf(d.Field) ?? "",
            Procedure = NameOf(d.Procedure),
            ReceivedOn = calendar.LocalDate(d.ReceivedAt),
            DueAt = due,
            DueOn = due == 0 ? null : calendar.LocalDate(due),
            EndedOn = endAt == 0 ? null : calendar.LocalDate(endAt),
            WorkingDaysLate = days.Working,
            CalendarDaysLate = days.Calendar,
            Cause = conduct.Cause.Length == 0 ? null : conduct.Cause,
            NextDueOn = notice != NoticeBucket.None ? calendar.LocalDate(known.DuePromised) : null,
            NoticeBucket = notice,
            Explained = known.Has(DossierFlags.Explained),
            Verdict = conduct.Verdict,
            Suspicions = withSuspicions ? Fold(row).Suspicions : Suspicions.None,
        };
    }

    private WaitingFacts WaitingOf(int row, in PackedDossier d, ScanQuery query)
    {
        var (dossier, zone) = (Fold(row, query.OccurredBy), CalendarOf(d).Zone);
        var request = dossier.Timeline.Last(e => e.Verb == Verb.SupplementRequested);
        var deadline = request.Fields.Moment(FieldId.ApplicantDeadline);
        return new WaitingFacts(
            dossier.Code, NameOf(UnitOf(d, query.Role)) ?? "", NameOf(d.Field) ?? "", dossier.Calendar.LocalDate(EventContract.EffectiveMoment(request).FirstTicks(zone)),
            deadline is { } moment ? dossier.Calendar.LocalDate(moment.LastTicks(zone)) : null);
    }

    private struct Tally
    {
        public long[] Row;
        public long Apologised, Explained;
    }
}
