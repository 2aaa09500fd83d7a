namespace CchcLive.Domain.Organisation;

/// <summary>
/// The organisation as data with validity dates (D§5; format in <c>docs/org-chart.md</c>). Any question about a day is answered with the tree of
/// that day. Immutable and safe to share between threads; a chart that contradicts itself cannot be made.
/// </summary>
public sealed class OrgChart
{
    /// <summary>The zone of units that neither have nor inherit one.</summary>
    public const string DefaultZone = "Asia/Ho_Chi_Minh";

    /// <summary>The calendar of units that neither have nor inherit one: every day counts.</summary>
    public const string DefaultCalendar = "all-days";

    private readonly Dictionary<string, OrgUnit> _byId;
    private readonly ILookup<string, OrgUnit> _everChildren;
    private readonly Dictionary<UnitName, string> _nameOrder;

    private OrgChart(IReadOnlyList<OrgUnit> units, string? note)
    {
        Units = units;
        Note = note;
        _byId = units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        _everChildren = (from unit in units
                         from parent in unit.Parents.Select(link => link.Id).Distinct(StringComparer.Ordinal)
                         select (Parent: parent, Child: unit)).ToLookup(pair => pair.Parent, pair => pair.Child, StringComparer.Ordinal);
        _nameOrder = units.SelectMany(unit => unit.Names).Distinct().ToDictionary(name => name, name => VietnameseOrder.Key(name.Text));
    }

    /// <summary>A chart without units.</summary>
    public static OrgChart Empty { get; } = new([], null);

    /// <summary>Every unit that is or ever was, in the order of the file.</summary>
    public IReadOnlyList<OrgUnit> Units { get; }

    /// <summary>What the file says of itself, or null.</summary>
    public string? Note { get; }

    /// <summary>A chart of the units.</summary>
    /// <exception cref="OrgChartException">The units contradict each other; the message names each unit at fault.</exception>
    public static OrgChart Of(IReadOnlyList<OrgUnit> units, string? note = null)
    {
        var faults = OrgChartRules.Check(units).ToArray();
        return faults.Length > 0 ? throw new OrgChartException(faults) : new OrgChart(units, note);
    }

    /// <summary>Reads the JSON format.</summary>
    /// <exception cref="FormatException">It is not of the format, and the message names the JSON path; or (<see cref="OrgChartException"/>) it contradicts itself.</exception>
    public static OrgChart Parse(ReadOnlySpan<byte> utf8Json)
    {
        var (units, note) = OrgChartReader.Read(utf8Json);
        return Of(units, note);
    }

    /// <summary>The chart in its JSON format; <see cref="Parse"/> reads it back to an equal chart.</summary>
    public byte[] ToJson() => OrgChartWriter.Write(this);

    /// <summary>The chart with units added, or extended if they are known: new facts are added, an open fact may get an end, nothing else changes.</summary>
    /// <exception cref="OrgChartException">A unit contradicts what is known, or the result would contradict itself.</exception>
    public OrgChart With(IEnumerable<OrgUnit> added)
    {
        var faults = new List<OrgFault>();
        var merged = OrgChartMerge.Merge(Units, added, faults);
        return faults.Count > 0 ? throw new OrgChartException(faults) : Of(merged, Note);
    }

    /// <summary>The unit of that id, existing today or not; null if the chart does not know it.</summary>
    public OrgUnit? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The unit that held the code of a register on a day, or null (D§5.4: codes are reused).</summary>
    public OrgUnit? FindByCode(string system, string code, DateOnly on) => Units.FirstOrDefault(unit =>
        unit.Exists.Covers(on) && unit.Codes.Any(held => held.System == system && held.Code == code && held.Validity.Covers(on)));

    /// <summary>The units that belong to the unit on a day, in display order: their place, then their name in Vietnamese order, then their id.</summary>
    public IReadOnlyList<OrgUnit> ChildrenOf(string id, DateOnly on) => Ordered(_everChildren[id].Where(child => child.ParentOn(on) == id), on);

    /// <summary>The units that exist on a day and belong to none, in display order.</summary>
    public IReadOnlyList<OrgUnit> Roots(DateOnly on) => Ordered(Units.Where(unit => unit.Exists.Covers(on) && unit.ParentOn(on) is null), on);

    /// <summary>True if units belong to it on the day.</summary>
    public bool IsArea(string id, DateOnly on) => _everChildren[id].Any(child => child.ParentOn(on) == id);

    /// <summary>The full name on a day (see <see cref="OrgUnit.NameOn"/>); the id itself if the chart does not know it.</summary>
    public string NameOf(string id, DateOnly on) => Find(id)?.NameOn(on).Text ?? id;

    /// <summary>The unit to which it belongs on a day; null for roots, unknown units and days on which it does not exist.</summary>
    public string? ParentOf(string id, DateOnly on) => Find(id)?.ParentOn(on);

    /// <summary>The unit to which it belongs on a day, or belonged last before it, or else first; null for roots and unknown units.</summary>
    internal string? ParentNear(string id, DateOnly on) => Find(id)?.ParentNear(on);

    /// <summary>Its ancestors on a day, nearest first.</summary>
    public IReadOnlyList<string> AncestorsOf(string id, DateOnly on)
    {
        var ancestors = new List<string>();
        for (var parent = ParentOf(id, on); parent is not null; parent = ParentOf(parent, on)) ancestors.Add(parent);
        return ancestors;
    }

    /// <summary>
    /// The working calendar of a unit: its own, or the nearest ancestor's on that day, or <see cref="DefaultCalendar"/>. A unit that is gone by then
    /// keeps the calendar it last had: its open dossiers still have due dates.
    /// </summary>
    public string CalendarOf(string id, DateOnly on) => Inherited(id, on, unit => unit.CalendarId) ?? DefaultCalendar;

    /// <summary>The IANA zone of a unit: its own, or that of its latest ancestor, or <see cref="DefaultZone"/>.</summary>
    public string ZoneOf(string id) => Inherited(id, DateOnly.MaxValue, unit => unit.Zone) ?? DefaultZone;

    private string? Inherited(string id, DateOnly on, Func<OrgUnit, string?> fact)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var unit = Find(id); unit is not null && asked.Add(unit.Id); unit = unit.ParentNear(on) is { } parent ? Find(parent) : null)
        {
            if (fact(unit) is { } value) return value;
        }

        return null;
    }

    private List<OrgUnit> Ordered(IEnumerable<OrgUnit> units, DateOnly on) =>
    [
        .. units.OrderBy(unit => unit.Order)
            .ThenBy(unit => _nameOrder[unit.NameOn(on)], StringComparer.Ordinal)
            .ThenBy(unit => unit.Id, StringComparer.Ordinal),
    ];
}
