using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.LateBoards;

namespace CchcLive.Domain.Shards;

/// <content>Everything that indicators are made of.</content>
public sealed partial class DossierShard
{
    /// <summary>
    /// Counts measures and facts by the query's dimension; key "" for dossiers without one. The measures are those of <see cref="Scan"/>. Only late dossiers about which
    /// somebody has said something are folded for it, and each of them once until an event changes it.
    /// </summary>
    /// <param name="query">The question.</param>
    /// <param name="isGeneric">Whether an explanation says nothing.</param>
    public Dictionary<string, Figures> Figures(ScanQuery query, Func<string?, bool> isGeneric)
    {
        var rows = new FigureRows(_names.Count);
        var asked = new Asked(this, query);
        while (asked.Next())
        {
            ref readonly var d = ref asked.Dossier;
            var counts = AsIfPublic(d, query);
            if (counts.Bits == 0) continue;
            var row = query.By == Dimension.UnitAndField ? rows.Of(UnitOf(d, query.Role), d.Field) : rows.Of(Key(d, query.By, query.Role));
            if (!d.Has(DossierFlags.Internal)) counts.AddTo(row.Measures.AsSpan());
            AddFacts(row.Facts, asked, counts, query, isGeneric);
        }

        return rows.Named(number => NameOf(number) ?? "");
    }

    /// <summary>The dossiers that count in one of some facts, each once, in the order of <see cref="List"/>.</summary>
    /// <param name="query">The question; its dimension does not matter.</param>
    /// <param name="any">The facts.</param>
    /// <param name="most">At most so many are listed; all are counted.</param>
    /// <param name="isGeneric">Whether an explanation says nothing.</param>
    public ListedDossiers ListFacts(ScanQuery query, IReadOnlyCollection<Fact> any, int most, Func<string?, bool> isGeneric)
    {
        var (count, first, facts) = (0, new FirstRows(most, CodeOf), new long[Indicators.Figures.FactCount]);
        var asked = new Asked(this, query);
        while (asked.Next())
        {
            ref readonly var d = ref asked.Dossier;
            var counts = AsIfPublic(d, query);
            if (counts.Bits == 0) continue;
            Array.Clear(facts);
            AddFacts(facts, asked, counts, query, isGeneric);
            if (!any.Any(fact => facts[(int)fact] > 0)) continue;
            count++;
            first.Offer(asked.Row, d.DueLawful == 0 ? long.MaxValue : d.DueLawful);
        }

        return new ListedDossiers(count, [.. first.Take().Select(row => Fold(row, query.OccurredBy, isTraced: true))]);
    }

    private void AddFacts(Span<long> facts, in Asked asked, MeasureSet counts, ScanQuery query, Func<string?, bool> isGeneric)
    {
        ref readonly var d = ref asked.Dossier;
        if (d.Has(DossierFlags.Internal))
        {
            FactContribution.AddInternal(facts, asked.Traits, counts);
            return;
        }

        var said = FactContribution.AsksConduct(counts) ? SaidOf(asked.Row, d, query.OccurredBy, isGeneric) : default;
        FactContribution.Add(facts, d, asked.Traits, counts, CalendarOf(d), query.At, said);
    }

    /// <summary>What a dossier counts in; an internal one what it would, were it none.</summary>
    private MeasureSet AsIfPublic(in PackedDossier d, ScanQuery query)
    {
        if (!d.Has(DossierFlags.Internal)) return Contribution.Of(d, query.Rule, CalendarOf(d), query.From, query.At);
        var shown = d;
        shown.Flags &= ~DossierFlags.Internal;
        return Contribution.Of(shown, query.Rule, CalendarOf(d), query.From, query.At);
    }

    private LateExplanation SaidOf(int row, in PackedDossier d, long occurredBy, Func<string?, bool> isGeneric)
    {
        if (!d.Has(DossierFlags.Explained)) return default;
        var conduct = ConductOf(row, d, occurredBy);
        return new LateExplanation(
            ExplanationStates.Of(isExplained: true, conduct.Text, isGeneric) == ExplanationState.Generic, ReviewStates.Of(isExplained: true, conduct.Verdict) == ReviewState.NotJustified);
    }
}
