namespace CchcLive.Domain.Organisation;

/// <summary>
/// Adds units to a chart. A unit that is already there is extended: facts it lacks are added, and a fact without an end may be given one.
/// Nothing said before is unsaid: history under the old tree must stay what it was.
/// </summary>
internal static class OrgChartMerge
{
    /// <summary>The units of a chart with others added.</summary>
    public static IReadOnlyList<OrgUnit> Merge(IReadOnlyList<OrgUnit> units, IEnumerable<OrgUnit> added, List<OrgFault> faults)
    {
        var merged = new List<OrgUnit>(units);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < merged.Count; i++) places[merged[i].Id] = i;
        foreach (var unit in added)
        {
            if (places.TryGetValue(unit.Id, out var place)) merged[place] = Extend(merged[place], unit, faults);
            else
            {
                places[unit.Id] = merged.Count;
                merged.Add(unit);
            }
        }

        return merged;
    }

    private static OrgUnit Extend(OrgUnit old, OrgUnit more, List<OrgFault> faults)
    {
        return old with
        {
            Kind = Same("kind", old.Kind, more.Kind) ?? old.Kind,
            Zone = Same("zone", old.Zone, more.Zone),
            CalendarId = Same("calendar", old.CalendarId, more.CalendarId),
            Exists = more.Exists == Validity.Always ? old.Exists : Close("existence", old.Exists, more.Exists),
            Order = more.Order == 0 ? old.Order : more.Order,
            Names = Join("name", old.Names, more.Names, (name, validity) => name with { Validity = validity }),
            Codes = Join("code", old.Codes, more.Codes, (code, validity) => code with { Validity = validity }),
            Parents = Join("parent", old.Parents, more.Parents, (link, validity) => link with { Validity = validity }),
            Heads = Join("head", old.Heads, more.Heads, (head, validity) => head with { Validity = validity }),
            Successors = [.. old.Successors.Union(more.Successors)],
            Note = more.Note ?? old.Note,
        };

        string? Same(string what, string? before, string? now)
        {
            if (before is not null && now is not null && before != now) Fault($"its {what} is '{before}' and cannot become '{now}'.");
            return before ?? now;
        }

        Validity Close(string what, Validity before, Validity now)
        {
            if (before.From != now.From || (before.To is not null && before.To != now.To)) Fault($"its {what} is {before} and cannot become {now}.");
            return before with { To = before.To ?? now.To };
        }

        List<T> Join<T>(string what, IReadOnlyList<T> before, IReadOnlyList<T> now, Func<T, Validity, T> dated) where T : class, IDatedFact
        {
            var joined = before.ToList();
            foreach (var fact in now)
            {
                var place = joined.FindIndex(known => dated(known, Validity.Always).Equals(dated(fact, Validity.Always)) && known.Validity.From == fact.Validity.From);
                if (place < 0) joined.Add(fact);
                else joined[place] = dated(fact, Close(what, joined[place].Validity, fact.Validity));
            }

            return joined;
        }

        void Fault(string message) => faults.Add(new OrgFault(old.Id, message));
    }
}
