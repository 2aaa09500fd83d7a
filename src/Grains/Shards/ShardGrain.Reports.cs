using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <content>Telling each unit what this shard counts of it.</content>
internal sealed partial class ShardGrain
{
    private readonly Dictionary<string, LatestSender> _reports = new(StringComparer.Ordinal);
    private long _version;
    private bool _isPausing;

    /// <inheritdoc />
    public Task<UnitPartial> Partial(string unit) => Task.FromResult(PartialOf(unit));

    private void ReportChanges()
    {
        if (_isPausing) return;
        var changed = _shard.TakeChangedUnits();
        if (changed.Count == 0) return;
        Report(changed);
        _isPausing = true;
        _ = ReportAfterPause();
    }

    private async Task ReportAfterPause()
    {
        await Task.Delay(Pacing.ShardToUnits);
        _isPausing = false;
        ReportChanges();
    }

    private void ReportAll() => Report(_shard.AllCounts().Select(count => count.Unit).Distinct(StringComparer.Ordinal));

    private void Report(IEnumerable<string> units)
    {
        _version++;
        foreach (var unit in units)
        {
            if (!_reports.TryGetValue(unit, out var sender))
            {
                var receiver = GrainFactory.Unit(unit);
                _reports.Add(unit, sender = new LatestSender(() => receiver.Report(PartialOf(unit)), log));
            }

            sender.Changed();
        }
    }

    private UnitPartial PartialOf(string unit) => new(unit, Number, _activation, _version, [.. _shard.CountsOf(unit).Select(count => new RoleCount(
        count.Role, count.LastEventAt, count.Today, count.Month, Rows(count.MonthByField), Rows(count.MonthByChannel)))]);

    private static KeyedRow[] Rows(IReadOnlyDictionary<string, int[]> rows) => [.. rows.Select(pair => new KeyedRow(pair.Key, pair.Value))];
}
