using CchcLive.Domain;
using CchcLive.Domain.Organisation;

namespace CchcLive.Ingest.Simulation;

/// <summary>What must hold of parameters before anything is simulated with them.</summary>
internal static class ParameterRules
{
    /// <summary>Every fault, with its place.</summary>
    public static IEnumerable<string> Check(DistrictParameters district)
    {
        if (district.Format != DistrictParameters.CurrentFormat) yield return $"$.format: this program reads '{DistrictParameters.CurrentFormat}', the file says '{district.Format}'.";
        if (!Zones.TryFind(district.Zone, out _)) yield return $"$.zone: '{district.Zone}' is not a known time zone.";
        if (district.Shifts.Count == 0 || district.Shifts.Any(shift => shift.Close <= shift.Open)) yield return "$.shifts: at least one is needed, and each closes after it opens.";
        if (district.WeekdayWeights.Count != 7) yield return "$.weekdayWeights: seven numbers, Monday first, are expected.";
        if (!district.DeskHours.Any(hour => hour.Value > 0 && district.Shifts.Any(shift => hour.Key >= shift.Open.Hour && hour.Key < shift.Close.Hour))) yield return "$.deskHours: no hour within the shifts has a weight.";
        if (district.OnlineHours.Values.Sum() <= 0) yield return "$.onlineHours: no hour has a weight.";
        if (district.DeskHours.Keys.Concat(district.OnlineHours.Keys).Any(hour => hour is < 0 or > 23)) yield return "$.deskHours, $.onlineHours: hours are 0 to 23.";
        if (district.CompleteWeeks > district.HistoryWeeks) yield return "$.completeWeeks: cannot exceed historyWeeks.";
        var ids = district.Units.Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var groups = district.Units.Select(unit => unit.Group).ToHashSet(StringComparer.Ordinal);
        if (district.MonthWeights.Count != 12) yield return "$.monthWeights: twelve numbers, January first, are expected.";
        if (district.DeskUnit is { } desk && !ids.Contains(desk)) yield return $"$.deskUnit: '{desk}' is none of the units.";
        if (district.Demonstration is { } shown && (shown.IntervalMinutes < 1 || shown.HeartbeatMinutes < 1)) yield return "$.demonstration: intervalMinutes and heartbeatMinutes are at least 1.";
        if (district.DeskUnit is null && district.Units.Any(unit => unit.UsesDesk)) yield return "$.deskUnit: is missing, and some units use the desk.";
        if (!groups.Contains(district.TerritoryGroup)) yield return $"$.territoryGroup: no unit is of '{district.TerritoryGroup}'.";
        if (ids.Count != district.Units.Count) yield return "$.units: an id is used twice.";
        foreach (var unit in district.Units)
        {
            if (!UnitIds.IsValid(unit.Id)) yield return $"$.units: '{unit.Id}' is no unit id.";
            if (!AreChances(unit.Late, unit.Apology, unit.Explanation)) yield return $"$.units: '{unit.Id}': late, apology and explanation are chances, 0 to 1.";
            if (unit.Officers < 1 || unit.Share <= 0 || unit.LateDays <= 0) yield return $"$.units: '{unit.Id}' needs officers, a share and lateDays above 0.";
        }

        if (district.Procedures.Count == 0) yield return "$.procedures: at least one is needed.";
        foreach (var procedure in district.Procedures)
        {
            if (!groups.Contains(procedure.Group)) yield return $"$.procedures: '{procedure.Code}' is handled by '{procedure.Group}', and no unit is of that group.";
            if (procedure.Term < 1 || procedure.Weight <= 0) yield return $"$.procedures: '{procedure.Code}' needs a term and a weight above 0.";
            if (!AreChances(procedure.Online + procedure.Post, procedure.Online, procedure.Post, procedure.Supplement, procedure.Inspection, procedure.Payment, procedure.Consult, procedure.Transfer))
            {
                yield return $"$.procedures: '{procedure.Code}': online, post (and their sum), supplement, inspection, payment, consult and transfer are chances, 0 to 1.";
            }

            if (procedure.Online > 0 && procedure.Level is not ("3" or "4")) yield return $"$.procedures: '{procedure.Code}' is filed online but its level is {procedure.Level}.";
            if (procedure.ConsultGroup is { } consulted && !groups.Contains(consulted)) yield return $"$.procedures: '{procedure.Code}' consults '{consulted}', and no unit is of that group.";
            foreach (var other in new[] { procedure.ConsultUnit, procedure.TransferUnit })
            {
                if (other is not null && !ids.Contains(other)) yield return $"$.procedures: '{procedure.Code}' names '{other}', which is none of the units.";
            }
        }

        foreach (var message in CheckHabits(district.Habits).Concat(CheckReform(district, ids))) yield return message;
        var dirt = district.Dirt;
        if (!AreChances(dirt.Duplicate, dirt.Conflict, dirt.Broken, dirt.Late, dirt.Restated, dirt.Silent, dirt.Contradiction) || dirt.LateHours <= 0) yield return "$.dirt: chances are 0 to 1, and lateHours is above 0.";
    }

    private static IEnumerable<string> CheckReform(DistrictParameters district, HashSet<string> ids)
    {
        if (district.Reform is not { } reform) yield break;
        foreach (var unit in district.Units.Where(unit => unit.Group == district.TerritoryGroup && unit.To < reform.From && !reform.Successors.ContainsKey(unit.Id)))
        {
            yield return $"$.reform.successors: '{unit.Id}' has ended and nobody carries on.";
        }

        foreach (var id in reform.Successors.SelectMany(pair => pair.Value.Keys.Append(pair.Key)).Where(id => !ids.Contains(id)).Distinct(StringComparer.Ordinal))
        {
            yield return $"$.reform.successors: '{id}' is none of the units.";
        }
    }

    private static IEnumerable<string> CheckHabits(HabitParameters habits)
    {
        (string Name, double Chance)[] chances =
        [
            ("intakeRejected", habits.IntakeRejected), ("noTerm", habits.NoTerm), ("secondSupplement", habits.SecondSupplement), ("lateAnswer", habits.LateAnswer),
            ("refused", habits.Refused), ("withdrawn", habits.Withdrawn), ("forecast", habits.Forecast), ("apologyInTime", habits.ApologyInTime),
            ("apologyIncomplete", habits.ApologyIncomplete), ("explanationReviewed", habits.ExplanationReviewed),
            ("explanationJustified", habits.ExplanationJustified), ("reminder", habits.Reminder), ("notCollected", habits.NotCollected), ("rated", habits.Rated),
            ("stopped", habits.Stopped), ("reopened", habits.Reopened), ("voided", habits.Voided), ("merged", habits.Merged), ("voided and merged", habits.Voided + habits.Merged),
            ("synced", habits.Synced), ("vneid", habits.Vneid), ("reusedData", habits.ReusedData), ("fromStore", habits.FromStore), ("supplementByAuthority", habits.SupplementByAuthority), ("corrected", habits.Corrected), ("monthEndClosing", habits.MonthEndClosing),
        ];
        foreach (var (name, chance) in chances)
        {
            if (!AreChances(chance)) yield return $"$.habits.{name}: a chance is 0 to 1.";
        }

        if (habits.LateReasons.Count == 0 || habits.SupplementReasons.Count == 0) yield return "$.habits.lateReasons, $.habits.supplementReasons: at least one each is needed.";
        if (habits.SupplementTermDays < 1) yield return "$.habits.supplementTermDays: at least 1 is needed.";
    }

    private static bool AreChances(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value is < 0 or > 1) return false;
        }

        return true;
    }
}
