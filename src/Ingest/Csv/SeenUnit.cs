using CchcLive.Domain.Events;
using CchcLive.Ingest.Csv.Mapping;

namespace CchcLive.Ingest.Csv;

/// <summary>A unit that the file named.</summary>
/// <param name="Id">Its id in the events.</param>
/// <param name="Kind">What it is, after the mapping.</param>
/// <param name="Name">The name to show, after the mapping.</param>
/// <param name="Roles">The fields in which it was named: handlingUnitId, territoryUnitId …</param>
/// <param name="Events">How many events named it.</param>
public sealed record SeenUnit(string Id, UnitKind Kind, string Name, IReadOnlySet<FieldId> Roles, long Events);
