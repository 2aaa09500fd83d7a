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
        var rows = new long[]?[_names.Count + 1]; // by number of name; the first is for dossiers without one
        Walk(query, (int _, in PackedDossier d, MeasureSet counts) => counts.AddTo((rows[Key(d, query) + 1] ??= new long[MeasureSet.Size]).AsSpan()));
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
        var asked = AskedUnits(query);
        var knownBy = Minute.Of(query.OccurredBy);
        PackedDossier then = default;
        for (var row = 0; row < Count; row++)
        {
            if (_rows[row].FirstOccurred > knownBy) continue;
            var isOtherwise = IsOtherwise(_rows[row], query, knownBy) || CalendarOf(_rows[row]).InForceFrom > query.OccurredBy;
            if (isOtherwise) then = _packer.Pack(Fold(row, query.OccurredBy));
            ref readonly var d = ref isOtherwise ? ref then : ref _rows[row];
            if (!IsAsked(asked, d, query.Role)) continue;
            var counts = Contribution.Of(d, query.Rule, CalendarOf(d), query.From, query.At);
            if (counts.Bits != 0) visit(row, d, counts);
        }
    }

    /// <summary>
    /// True if the dossier may have counted otherwise then than its present state, judged then, says. Minutes are rounded down: of one that
    /// settled in the very minute it is not known.
    /// </summary>
    private static bool IsOtherwise(in PackedDossier d, ScanQuery query, Minute knownBy) =>
        d.LastEventAt > query.OccurredBy && (d.Settled >= knownBy || query.At > query.OccurredBy);

    /// <summary>By number of name whether the unit is asked about; null for all.</summary>
    private bool[]? AskedUnits(ScanQuery query)
    {
        if (query.Units is null) return null;
        var asked = new bool[_names.Count];
        foreach (var unit in query.Units)
        {
            if (_names.Find(unit) is >= 0 and var number) asked[number] = true;
        }

        return asked;
    }

    /// <summary>A dossier without a territory belongs, under that role, to the area of the unit that handles it, in a row of its own.</summary>
    private static bool IsAsked(bool[]? asked, in PackedDossier d, UnitRole role)
    {
        if (asked is null) return true;
        var unit = UnitOf(d, role);
        if (unit < 0 && role == UnitRole.Territory) unit = d.Handling;
        return unit >= 0 && asked[unit];
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
