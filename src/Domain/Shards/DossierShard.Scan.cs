using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Shards;

/// <content>Everything that is not live: a scan of the dossiers.</content>
public sealed partial class DossierShard
{
    private delegate void Visit(int row, in PackedDossier dossier, MeasureSet counts);

    /// <summary>Counts by the query's dimension: a number per <see cref="Measure"/> for each key; key "" for dossiers without one.</summary>
    public Dictionary<string, long[]> Scan(ScanQuery query)
    {
        var rows = new Dictionary<int, long[]>();
        Walk(query, (int _, in PackedDossier d, MeasureSet counts) =>
        {
            var key = Key(d, query);
            if (!rows.TryGetValue(key, out var row)) rows.Add(key, row = new long[MeasureSet.Size]);
            counts.AddTo(row.AsSpan());
        });
        return rows.ToDictionary(pair => NameOf(pair.Key) ?? "", pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>The dossiers that count in a measure; as many as the scan's row says.</summary>
    /// <param name="query">The query; its dimension does not matter.</param>
    /// <param name="measure">The measure.</param>
    public IReadOnlyList<Dossier> List(ScanQuery query, Measure measure)
    {
        var found = new List<Dossier>();
        Walk(query, (int row, in PackedDossier _, MeasureSet counts) =>
        {
            if (counts.Has(measure)) found.Add(Fold(row, query.OccurredBy));
        });
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

    private void Walk(ScanQuery query, Visit visit)
    {
        var asked = query.Units?.Select(_names.Find).Where(unit => unit >= 0).ToHashSet();
        for (var row = 0; row < Count; row++)
        {
            var d = IsOfLater(_rows[row], query.OccurredBy) ? _packer.Pack(Fold(row, query.OccurredBy)) : _rows[row];
            if (asked is not null && !IsAsked(asked, d, query.Role)) continue;
            var counts = Contribution.Of(d, query.Rule, CalendarOf(d), query.From, query.At);
            if (counts.Bits != 0) visit(row, d, counts);
        }
    }

    /// <summary>True if a state has events, or is judged by a calendar, that were not there yet at an instant.</summary>
    private bool IsOfLater(in PackedDossier d, long instant) => d.LastEventAt > instant || CalendarOf(d).InForceFrom > instant;

    /// <summary>A dossier without a territory belongs, under that role, to the area of the unit that handles it, in a row of its own.</summary>
    private static bool IsAsked(HashSet<int> asked, in PackedDossier d, UnitRole role)
    {
        var unit = UnitOf(d, role);
        return unit >= 0 ? asked.Contains(unit) : role == UnitRole.Territory && asked.Contains(d.Handling);
    }

    private static int UnitOf(in PackedDossier d, UnitRole role) => role switch
    {
        UnitRole.Receiving => d.Receiving,
        UnitRole.Territory => d.Territory,
        _ => d.Handling,
    };

    private static int Key(in PackedDossier d, ScanQuery query) => query.By switch
    {
        Dimension.Unit => UnitOf(d, query.Role),
        Dimension.Field => d.Field,
        Dimension.Channel => d.Channel,
        Dimension.Officer => d.Officer,
        Dimension.Procedure => d.Procedure,
        _ => -1,
    };
}
