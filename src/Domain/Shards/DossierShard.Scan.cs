using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Shards;

/// <content>Everything that is not live: a scan of the dossiers.</content>
public sealed partial class DossierShard
{
    /// <summary>Counts by the query's dimension: a number per <see cref="Measure"/> for each key; key "" for dossiers without one.</summary>
    public Dictionary<string, long[]> Scan(ScanQuery query)
    {
        var rows = new long[]?[_names.Count + 1]; // by number of name; the first is for dossiers without one
        var asked = new Asked(this, query);
        while (asked.Next())
        {
            ref readonly var d = ref asked.Dossier;
            var counts = Contribution.Of(d, query.Rule, CalendarOf(d), query.From, query.At);
            if (counts.Bits != 0) counts.AddTo((rows[Key(d, query.By, query.Role) + 1] ??= new long[MeasureSet.Size]).AsSpan());
        }

        var named = new Dictionary<string, long[]>(StringComparer.Ordinal);
        for (var key = 0; key < rows.Length; key++)
        {
            if (rows[key] is { } row) named.Add(NameOf(key - 1) ?? "", row);
        }

        return named;
    }

    /// <summary>The dossiers that count in a measure; as many as the scan's row says.</summary>
    /// <param name="query">The query; its dimension does not matter.</param>
    /// <param name="measure">The measure.</param>
    public IReadOnlyList<Dossier> List(ScanQuery query, Measure measure)
    {
        var found = new List<Dossier>();
        var asked = new Asked(this, query);
        while (asked.Next())
        {
            ref readonly var d = ref asked.Dossier;
            if (Contribution.Of(d, query.Rule, CalendarOf(d), query.From, query.At).Has(measure)) found.Add(Fold(asked.Row, query.OccurredBy));
        }

        return found;
    }

    /// <summary>Every unit that a dossier names under a role.</summary>
    public IReadOnlySet<string> UnitsNamed()
    {
        var units = new HashSet<int>();
        for (var row = 0; row < Count; row++)
        {
            units.Add(_rows[row].Handling);
            units.Add(_rows[row].Receiving);
            units.Add(_rows[row].Territory);
        }

        return units.Where(unit => unit >= 0).Select(unit => _names[unit]).ToHashSet(StringComparer.Ordinal);
    }
}
