using System.Text;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Packing;

namespace CchcLive.Domain.Shards;

/// <summary>
/// The dossiers of one shard: their events packed, their states packed, the deadlines that the clock will reach, and the live cells. It does
/// no I/O and knows no clock: the caller journals events before <see cref="Apply(IReadOnlyList{DossierEvent})"/> and says what time it is. Not thread-safe.
/// </summary>
public sealed partial class DossierShard
{
    /// <summary>How many events one dossier may have. A real one has some dozens; the bound keeps one faulty feed from slowing a whole shard.</summary>
    public const int MaxEventsPerDossier = 1000;

    private FoldRules _rules;
    private readonly CountingRule _live;
    private readonly StringTable _names;
    private DossierPacker _packer;
    private readonly CodeIndex _index;
    private readonly ByteWriter _scratch = new();
    private readonly Dictionary<int, (long Events, long LastEventAt)> _sources = [];
    private EventSet[] _events = new EventSet[256];
    private PackedDossier[] _rows = new PackedDossier[256];
    private Traits[] _traits = new Traits[256];
    private LiveCount[] _counted = new LiveCount[256];
    private long[] _deadlines = new long[256];

    /// <summary>An empty shard.</summary>
    /// <param name="rules">How events fold.</param>
    /// <param name="live">The rule that live cells are counted by.</param>
    /// <param name="now">The present instant in UTC ticks.</param>
    public DossierShard(FoldRules rules, CountingRule live, long now)
        : this(rules, live, now, new StringTable())
    {
    }

    private DossierShard(FoldRules rules, CountingRule live, long now, StringTable names)
    {
        (_rules, _live, _names, Now) = (rules, live, names, now);
        _packer = new DossierPacker(rules, names);
        _index = new CodeIndex(row => DossierEvents.Code(_events[row]));
        _periods = Periods(rules, now);
    }

    /// <summary>The instant up to which the clock has been followed, in UTC ticks.</summary>
    public long Now { get; private set; }

    /// <summary>Dossiers held, orphans among them.</summary>
    public int Count { get; private set; }

    /// <summary>Dossiers of which only events after the receipt are known.</summary>
    public int Orphans { get; private set; }

    /// <summary>Events held.</summary>
    public long EventCount => _sources.Values.Sum(source => source.Events);

    /// <summary>What came from each source.</summary>
    public IReadOnlyList<SourceCount> Sources => [.. _sources.Select(pair => new SourceCount(_names[pair.Key], pair.Value.Events, pair.Value.LastEventAt))];

    /// <summary>The state of a dossier with its trace, or null if no event of it is known.</summary>
    /// <param name="code">The normalised code.</param>
    /// <param name="occurredBy">Only events up to this instant count (UTC ticks).</param>
    public Dossier? Find(string code, long occurredBy = long.MaxValue)
    {
        var row = RowOf(code);
        return row < 0 ? null : Fold(row, occurredBy, isTraced: true);
    }

    /// <summary>True if events of the dossier came but neither a filing nor a receipt.</summary>
    public bool IsOrphan(string code) => RowOf(code) is >= 0 and var row && _rows[row].Has(DossierFlags.Orphan);

    /// <summary>The events of a dossier as they came, in the order of arrival; empty if none is known.</summary>
    /// <param name="code">The normalised code.</param>
    /// <param name="occurredBy">Only events up to this instant (UTC ticks).</param>
    public IReadOnlyList<DossierEvent> EventsOf(string code, long occurredBy = long.MaxValue)
    {
        var row = RowOf(code);
        return row < 0 ? [] : EventsOf(row, occurredBy);
    }

    private void CountSource(DossierEvent e)
    {
        var source = _names.Add(e.Source);
        var (events, last) = _sources.GetValueOrDefault(source);
        _sources[source] = (events + 1, Math.Max(last, e.Time.UtcTicks));
    }

    private int RowOf(string code)
    {
        Span<byte> buffer = stackalloc byte[512];
        return Encoding.UTF8.TryGetBytes(code, buffer, out var length) ? _index.Find(buffer[..length]) : _index.Find(Encoding.UTF8.GetBytes(code));
    }

    private int AddRow(EventSet events)
    {
        if (Count == _rows.Length) Resize(Count * 2);
        var row = Count++;
        _events[row] = events;
        _deadlines[row] = long.MaxValue;
        _index.Add(row);
        return row;
    }

    private void Resize(int rows)
    {
        Array.Resize(ref _events, rows);
        Array.Resize(ref _rows, rows);
        Array.Resize(ref _traits, rows);
        Array.Resize(ref _counted, rows);
        Array.Resize(ref _deadlines, rows);
    }

    /// <summary>Holds what a fold says of the dossier in a row.</summary>
    private void Hold(int row, Dossier d) => (_rows[row], _traits[row]) = (_packer.Pack(d), d.Traits);

    private Dossier Fold(int row, long occurredBy = long.MaxValue, bool isTraced = false) =>
        DossierFold.Fold(CodeOf(row), EventsOf(row, occurredBy), _rules, occurredBy, isTraced);

    private List<DossierEvent> EventsOf(int row, long occurredBy)
    {
        var events = DossierEvents.Read(_events[row], _names);
        if (occurredBy == long.MaxValue) return events;
        var zone = CalendarOf(_rows[row]).Zone;
        events.RemoveAll(e => EventContract.OccurredAt(e, zone) > occurredBy);
        return events;
    }

    private WorkingCalendar CalendarOf(in PackedDossier d) => _rules.Calendars[d.Calendar];

    private string CodeOf(int row) => Encoding.UTF8.GetString(DossierEvents.Code(_events[row]));

    private string? NameOf(int number) => number < 0 ? null : _names[number];
}
