using CchcLive.Domain.Organisation;

namespace CchcLive.Ingest.Simulation;

/// <summary>What must hold of parameters before anything is simulated with them.</summary>
internal static class ParameterRules
{
    /// <summary>Every fault, with its place.</summary>
    public static IEnumerable<string> Check(DistrictParameters district)
    {
        if (district.Format != DistrictParameters.CurrentFormat) yield return $"$.format: this program reads '{DistrictParameters.CurrentFormat}', the file says '{district.Format}'.";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(district.Zone, out _)) yield return $"$.zone: '{district.Zone}' is not a known time zone.";
        if (district.Shifts.Count == 0 || district.Shifts.Any(shift => shift.Close <= shift.Open)) yield return "$.shifts: at least one is needed, and each closes after it opens.";
        if (district.WeekdayWeights.Count != 7) yield return "$.weekdayWeights: seven numbers, Monday first, are expected.";
        if (!district.DeskHours.Any(hour => hour.Value > 0 && district.Shifts.Any(shift => hour.Key >= shift.Open.Hour && hour.Key < shift.Close.Hour))) yield return "$.deskHours: no hour within the shifts has a weight.";
        if (district.OnlineHours.Values.Sum() <= 0) yield return "$.onlineHours: no hour has a weight.";
        if (district.DeskHours.Keys.Concat(district.OnlineHours.Keys).Any(hour => hour is < 0 or > 23)) yield return "$.deskHours, $.onlineHours: hours are 0 to 23.";
        if (district.CompleteWeeks > district.HistoryWeeks) yield return "$.completeWeeks: cannot exceed historyWeeks.";
        var ids = district.Units.Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var groups = district.Units.Select(unit => unit.Group).ToHashSet(StringComparer.Ordinal);
        if (!ids.Contains(district.DeskUnit)) yield return $"$.deskUnit: '{district.DeskUnit}' is none of the units.";
        if (!groups.Contains(district.TerritoryGroup)) yield return $"$.territoryGroup: no unit is of '{district.TerritoryGroup}'.";
        if (ids.Count != district.Units.Count) yield return "$.units: an id is used twice.";
        foreach (var unit in district.Units)
        {
            if (!UnitIds.IsValid(unit.Id)) yield return $"$.units: '{unit.Id}' is no unit id.";
            if (unit.Officers < 1 || unit.Share <= 0 || unit.LateDays <= 0) yield return $"$.units: '{unit.Id}' needs officers, a share and lateDays above 0.";
        }

        if (district.Procedures.Count == 0) yield return "$.procedures: at least one is needed.";
        foreach (var procedure in district.Procedures)
        {
            if (!groups.Contains(procedure.Group)) yield return $"$.procedures: '{procedure.Code}' is handled by '{procedure.Group}', and no unit is of that group.";
            if (procedure.Term < 1 || procedure.Weight <= 0) yield return $"$.procedures: '{procedure.Code}' needs a term and a weight above 0.";
            if (procedure.Online > 0 && procedure.Level is not ("3" or "4")) yield return $"$.procedures: '{procedure.Code}' is filed online but its level is {procedure.Level}.";
            foreach (var other in new[] { procedure.ConsultUnit, procedure.TransferUnit })
            {
                if (other is not null && !ids.Contains(other)) yield return $"$.procedures: '{procedure.Code}' names '{other}', which is none of the units.";
            }
        }
    }
}
