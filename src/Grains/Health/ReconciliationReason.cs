using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Reconciliation;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Health;

/// <summary>The program differs from what was counted by hand, and nobody has said why for longer than the rule allows. It is compared anew every few minutes, for that is a scan.</summary>
internal sealed class ReconciliationReason(ReconciliationQueries queries, OrgRegistry registry, ReconciliationRule rule, TimeProvider time) : IHealthReason
{
    private const int Named = 5;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private (IReadOnlyList<HealthNote> Notes, DateTimeOffset At)? _last;

    /// <inheritdoc />
    public async Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_last is { } last && now - last.At < Fresh) return last.Notes;
        var overdue = new List<CountDifference>();
        foreach (var root in registry.Current.Org.Units.Where(unit => registry.Current.Org.AncestorsOf(unit.Id, registry.TreeOf(unit.Id).Date).Count == 0))
            overdue.AddRange((await queries.ReadAsync(root.Id, cancellation: cancellation)).Overdue);
        var units = overdue.Select(one => one.Cell.Unit).Distinct(StringComparer.Ordinal).ToList();
        var names = string.Join(", ", units.Take(Named)) + (units.Count > Named ? $" and {units.Count - Named} more" : "");
        IReadOnlyList<HealthNote> notes = overdue.Count == 0 ? HealthNote.None : [new HealthNote(
            "reconciliation-unexplained", $"{overdue.Count} differences between the program and what was counted by hand have been unexplained for more than {rule.ExplainWithinDays} days: {names}. Look at /reconciliation.")];
        _last = (notes, now);
        return notes;
    }
}
