using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Integrity;

namespace CchcLive.Domain.Shards;

/// <content>What looks like cleaning. Only dossiers whose events give reason to doubt are folded; which these are is found out once and followed from then on.</content>
public sealed partial class DossierShard
{
    private readonly HashSet<int> _doubtful = [];
    private int _lookedTo;

    /// <summary>Finds out of so many dossiers more whether their events give reason to doubt. Others may use the shard between two calls.</summary>
    /// <returns>True when it is known of all.</returns>
    public bool LookThrough(int dossiers)
    {
        for (var end = Math.Min(Count, _lookedTo + dossiers); _lookedTo < end; _lookedTo++) Doubt(_lookedTo, DossierEvents.Read(_events[_lookedTo], _names));
        return _lookedTo == Count;
    }

    /// <summary>Everything about one dossier that looks like cleaning, whenever it was told; empty if no event of it is known.</summary>
    /// <param name="code">The normalised code.</param>
    /// <param name="question">Its limits and its published lists count, neither its period nor its units.</param>
    public IReadOnlyList<Finding> SuspectOf(string code, IntegrityQuestion question) => RowOf(code) is >= 0 and var row ? [.. FindingsOf(row, question)] : [];

    /// <summary>What looks like cleaning.</summary>
    public IntegrityFacts Suspect(IntegrityQuestion question)
    {
        LookThrough(Count);
        var findings = new List<Finding>();
        foreach (var row in _doubtful.Order())
        {
            findings.AddRange(FindingsOf(row, question).Where(finding =>
                finding.ToldAt >= question.From && finding.ToldAt < question.To && question.Units?.Contains(finding.Unit) != false));
        }

        return new IntegrityFacts(findings, CountCompletions(question));
    }

    private void Doubt(int row, IReadOnlyList<DossierEvent> events)
    {
        if (Doubts.Of(events, _rows[row].DueLawful, CalendarOf(_rows[row]).Zone)) _doubtful.Add(row);
        else _doubtful.Remove(row);
    }

    private IEnumerable<Finding> FindingsOf(int row, IntegrityQuestion question) =>
        CleaningRules.Find(CodeOf(row), DossierEvents.Read(_events[row], _names), _rules, question.Limits, (before, told) => ListsOf(before, told, question.Published));

    private IEnumerable<string> ListsOf(Dossier before, long told, IReadOnlyList<PublishedMonth> published)
    {
        foreach (var list in published.Where(list => list.CutOffAt < told && before.HandlingUnit is { } unit && list.Units.Contains(unit)))
        {
            var d = _packer.Pack(before);
            if (Contribution.Of(d, list.Rule, CalendarOf(d), list.From, list.At).HasAny(CountsAsLate)) yield return list.Id;
        }
    }

    /// <summary>Of the month in which the period begins all is counted.</summary>
    private List<Completions> CountCompletions(IntegrityQuestion question)
    {
        var from = question.From - (31 * TimeSpan.TicksPerDay);
        var months = new Dictionary<(int Calendar, DateOnly Day), MonthEnd>();
        var counted = new Dictionary<(int Unit, int Officer, DateOnly Month), Completions>();
        for (var row = 0; row < Count; row++)
        {
            ref readonly var d = ref _rows[row];
            if (d.End != EndKind.Completed || d.EndAt < from || d.EndAt >= question.To || d.Has(DossierFlags.Removed) || !d.Has(DossierFlags.HasHeader)) continue;
            var unit = NameOf(d.Handling) ?? "";
            if (question.Units?.Contains(unit) == false) continue;
            var day = CalendarOf(d).LocalDate(d.EndAt);
            if (!months.TryGetValue((d.Calendar, day), out var end)) months.Add((d.Calendar, day), end = MonthEnd.Of(CalendarOf(d), d.EndAt, question.Limits.MonthEndHours));
            var isAtEnd = d.EndAt >= end.From;
            var one = new Completions(unit, NameOf(d.Officer) ?? "", end.Month, isAtEnd ? 0 : 1, isAtEnd ? 1 : 0, isAtEnd ? CodeOf(row) : "", isAtEnd ? d.EndAt : 0);
            var key = (d.Handling, d.Officer, end.Month);
            counted[key] = counted.TryGetValue(key, out var before) ? before.With(one) : one;
        }

        return [.. counted.Values];
    }
}
