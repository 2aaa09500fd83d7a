using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Shards;

/// <content>Why units are late.</content>
public sealed partial class DossierShard
{
    private static readonly MeasureSet OpenAndLate = MeasureSet.Of(Measure.OpenLate);

    /// <summary>The dossiers that are open and late at the query's instant of judgement, by unit and field; as many as a list of them has, but no line is made of each.</summary>
    /// <param name="query">The query; its dimension and the beginning of its period do not matter.</param>
    public LateCounts Late(ScanQuery query)
    {
        var fields = new Dictionary<(int Unit, int Field), long>();
        var oldest = new Dictionary<int, FirstRows>();
        var asked = new Asked(this, query);
        while (asked.Next())
        {
            ref readonly var d = ref asked.Dossier;
            if (!Contribution.Of(d, query.Rule, CalendarOf(d), query.From, query.At).HasAny(OpenAndLate)) continue;
            var unit = UnitOf(d, query.Role);
            fields[(unit, d.Field)] = fields.GetValueOrDefault((unit, d.Field)) + 1;
            if (!oldest.TryGetValue(unit, out var first)) oldest.Add(unit, first = new FirstRows(1, CodeOf));
            first.Offer(asked.Row, d.DueLawful == 0 ? long.MaxValue : d.DueLawful);
        }

        return new LateCounts(
            fields.ToDictionary(pair => (NameOf(pair.Key.Unit) ?? "", NameOf(pair.Key.Field) ?? ""), pair => pair.Value),
            [.. oldest.Values.SelectMany(first => first.Take()).Select(row => Fold(row, query.OccurredBy, isTraced: true))]);
    }
}
