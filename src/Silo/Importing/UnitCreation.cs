using System.Net.Http.Headers;
using CchcLive.Domain.Organisation;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Csv.Mapping;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Importing;

/// <summary>Finds the units of a file that the org tree does not know, and adds them under an area.</summary>
internal static class UnitCreation
{
    /// <summary>The units that are not in the chart, by id.</summary>
    public static IReadOnlyList<SeenUnit> Unknown(IReadOnlyList<SeenUnit> seen, OrgChart org) =>
        [.. seen.Where(unit => org.Find(unit.Id) is null).OrderBy(unit => unit.Id, StringComparer.Ordinal)];

    /// <summary>Adds the area, if it is new, with the mapping's name, zone and calendar, and the units below it.</summary>
    /// <returns>The ids that were added.</returns>
    public static async Task<IReadOnlyList<string>> CreateAsync(
        Session session, string area, IReadOnlyList<SeenUnit> unknown, OrgChart org, CsvMapping mapping, CancellationToken cancellation)
    {
        var added = new List<OrgUnit>();
        if (org.Find(area) is null)
        {
            added.Add(new OrgUnit
            {
                Id = area, Kind = "area", Names = [new UnitName(mapping.Area?.Name ?? area, null, Validity.Always)], Zone = mapping.Area?.Zone ?? mapping.Zone.Id,
                CalendarId = mapping.Area?.Calendar ?? OrgChart.DefaultCalendar,
            });
        }

        added.AddRange(unknown.Select(unit => new OrgUnit
        {
            Id = unit.Id, Kind = unit.Kind.ToString().ToLowerInvariant(), Names = [new UnitName(unit.Name, null, Validity.Always)], Parents = [new ParentLink(area, Validity.Always)],
        }));
        if (added.Count == 0) return [];
        using var content = new ByteArrayContent(org.With(added).ToJson()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        var answer = await session.PostAsync("/api/v1/admin/org", content, cancellation);
        return [.. answer.GetProperty("added").EnumerateArray().Select(id => id.GetString()!)];
    }
}
