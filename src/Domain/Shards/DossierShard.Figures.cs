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
            var isInternal = d.Has(DossierFlags.Internal);
            var counts = isInternal ? AsIfPublic(d, query) : Contribution.Of(d, query.Rule, CalendarOf(d), query.From, query.At);
            if (counts.Bits == 0) continue;
            var row = query.By == Dimension.UnitAndField ? rows.Of(UnitOf(d, query.Role), d.Field) : rows.Of(Key(d, query.By, query.Role));
            if (isInternal)
            {
                FactContribution.AddInternal(row.Facts, asked.Traits, counts);
                continue;
            }

            counts.AddTo(row.Measures.AsSpan());
            var said = FactContribution.AsksConduct(counts) ? SaidOf(asked.Row, d, query.OccurredBy, isGeneric) : default;
            FactContribution.Add(row.Facts, d, asked.Traits, counts, CalendarOf(d), query.At, said);
        }

        return rows.Named(number => NameOf(number) ?? "");
    }

    private MeasureSet AsIfPublic(in PackedDossier d, ScanQuery query)
    {
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
