using CchcLive.Domain.Counting;

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

    /// <summary>
    /// The dossiers that count in a measure, each once; as many as the scan's row says. The longest due come first, those without a due date last, and
    /// between equals the code decides.
    /// </summary>
    /// <param name="query">The query; its dimension does not matter.</param>
    /// <param name="any">The measures of which a dossier must count in one at least.</param>
    /// <param name="most">At most so many are listed; all are counted.</param>
    public ListedDossiers List(ScanQuery query, MeasureSet any, int most)
    {
        var (count, first) = (0, new FirstRows(most, CodeOf));
        var asked = new Asked(this, query);
        while (asked.Next())
        {
            ref readonly var d = ref asked.Dossier;
            if (!Contribution.Of(d, query.Rule, CalendarOf(d), query.From, query.At).HasAny(any)) continue;
            count++;
            first.Offer(asked.Row, d.DueLawful == 0 ? long.MaxValue : d.DueLawful);
        }

        return new ListedDossiers(count, [.. first.Take().Select(row => Fold(row, query.OccurredBy, isTraced: true))]);
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
