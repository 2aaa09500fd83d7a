using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Domain.LateBoards;

namespace CchcLive.Domain.Shards;

/// <content>The late board: what is late, and what was done about it.</content>
public sealed partial class DossierShard
{
    private static readonly MeasureSet OpenOrEndedLate = MeasureSet.Of(Measure.OpenLate, Measure.ProcessedLate);

    /// <summary>What was said about dossiers that were asked for, by row, until an event changes them: late ones are asked for again and again, and each answer costs a fold.</summary>
    private readonly Dictionary<int, LateConduct> _conduct = [];

    /// <summary>Counts and lists late dossiers. No dossier is folded twice for it, and none that nobody has said anything about unless it is listed.</summary>
    /// <param name="question">The question.</param>
    /// <param name="isGeneric">Whether an explanation says nothing.</param>
    public LateTally LateBoard(LateQuestion question, Func<string?, bool> isGeneric)
    {
        var (query, tally, first) = (question.Of, new LateTally(), new FirstRows(question.Most, CodeOf));
        var toldBy = question.IsToldNow ? long.MaxValue : query.OccurredBy;
        var asked = new Asked(this, query);
        while (asked.Next())
        {
            ref readonly var d = ref asked.Dossier;
            var counts = Contribution.Of(d, query.Rule, CalendarOf(d), query.From, query.At);
            if (!counts.HasAny(OpenOrEndedLate)) continue;
            ref readonly var told = ref (question.IsToldNow ? ref _rows[asked.Row] : ref d);
            var conduct = ConductOf(asked.Row, told, toldBy);
            if (conduct.TextKey != 0) tally.Texts[conduct.TextKey] = tally.Texts.GetValueOrDefault(conduct.TextKey) + 1;
            var isExplained = told.Has(DossierFlags.Explained);
            var facts = new LateFacts(
                CodeOf(asked.Row),
                counts.Has(Measure.OpenLate) ? LateState.Open : LateState.Ended,
                ExplanationStates.Of(isExplained, conduct.Text, isGeneric),
                Notices.Of(told.Apology, told.ApologyAt, d.DueLawful),
                ReviewStates.Of(isExplained, conduct.Verdict),
                conduct.Cause,
                DaysLate.Of(CalendarOf(d), d.DueLawful, d.Has(DossierFlags.Paused), d.EndAt, query.At).Comparable);
            if (!question.Filter.Takes(facts)) continue;
            tally.Add(facts, NameOf(UnitOf(d, query.Role)) ?? "", NameOf(d.Field) ?? "");
            var (one, two) = Place(d, facts, question.Order);
            first.Offer(asked.Row, one, two);
        }

        tally.First = [.. first.Take().Select(row => Listed(row, query.OccurredBy, toldBy))];
        return tally;
    }

    private (Dossier Late, Dossier Told) Listed(int row, long occurredBy, long toldBy)
    {
        var late = Fold(row, occurredBy, isTraced: true);
        return (late, toldBy == occurredBy ? late : Fold(row, toldBy));
    }

    private LateConduct ConductOf(int row, in PackedDossier told, long toldBy)
    {
        if (!told.Has(DossierFlags.Explained) && told.Apology == ApologyState.None) return LateConduct.None;
        if (_rows[row].LastEventAt > toldBy) return LateConduct.Of(Fold(row, toldBy));
        if (!_conduct.TryGetValue(row, out var known)) _conduct.Add(row, known = LateConduct.Of(Fold(row)));
        return known;
    }

    private static (long First, long Second) Place(in PackedDossier d, in LateFacts facts, LateOrder order)
    {
        var due = d.DueLawful == 0 ? long.MaxValue : d.DueLawful;
        return order switch
        {
            LateOrder.Least => (facts.Days, due),
            LateOrder.Due => (due, 0),
            LateOrder.Received => (d.ReceivedAt, due),
            LateOrder.Code => (0, 0),
            _ => (-facts.Days, due),
        };
    }
}
