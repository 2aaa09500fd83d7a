using CchcLive.Domain.Events;
using CchcLive.Ingest.Csv.Mapping;

namespace CchcLive.Ingest.Csv;

/// <summary>The units that a file has named so far. The first spelling of a name is the one shown.</summary>
internal sealed class UnitLedger
{
    private readonly SortedDictionary<string, (UnitKind Kind, string Name, HashSet<FieldId> Roles, long Events)> _units = new(StringComparer.Ordinal);

    /// <summary>The units, by id.</summary>
    internal IReadOnlyList<SeenUnit> Units => [.. _units.Select(unit => new SeenUnit(unit.Key, unit.Value.Kind, unit.Value.Name, unit.Value.Roles, unit.Value.Events))];

    /// <summary>Notes that an event named a unit.</summary>
    internal void Note(string id, FieldId role, UnitProposal proposal, string shown)
    {
        if (!_units.TryGetValue(id, out var unit)) unit = (proposal.Kind, proposal.NameOf(shown), [], 0);
        unit.Roles.Add(role);
        _units[id] = unit with { Events = unit.Events + 1 };
    }
}
