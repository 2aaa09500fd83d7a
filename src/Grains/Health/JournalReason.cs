using System.Globalization;
using CchcLive.Journal;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Health;

/// <summary>The journal cannot be written, or commits take too long.</summary>
internal sealed class JournalReason(IJournalStore store, JournalWriter writer, HealthThresholds thresholds, TimeProvider pace) : IHealthReason
{
    private static readonly TimeSpan Over = TimeSpan.FromMinutes(1);

    private JournalCondition _before = writer.Condition;
    private long _beforeAt = pace.GetTimestamp();
    private bool _isSlow;
    private TimeSpan _mean;

    /// <inheritdoc />
    public async Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        var condition = writer.Condition;
        Judge(condition);
        if (await FailureAsync(cancellation) is { } failure)
            return [new HealthNote("journal-failing", $"{failure} Nothing is acknowledged meanwhile, so nothing is lost: sources are answered 503 and send again. Bring the database back, or make room on its disk.", IsDown: true)];
        if (condition.FailuresInARow > 0)
            return [new HealthNote("journal-failing", $"The last {condition.FailuresInARow.ToString(CultureInfo.InvariantCulture)} commits failed: {condition.Failure} Sources are answered 503 and send again.")];
        return _isSlow ? [new HealthNote("journal-slow", string.Create(CultureInfo.InvariantCulture, $"A commit to {store.Description} takes {_mean.TotalMilliseconds:0} ms on average. Look at the disk's load and at the database."))] : HealthNote.None;
    }

    private async Task<string?> FailureAsync(CancellationToken cancellation)
    {
        try
        {
            await store.Meta.ProbeAsync(cancellation).WaitAsync(cancellation);
            return null;
        }
        catch (JournalException e)
        {
            return e.Message.EndsWith('.') ? e.Message : e.Message + ".";
        }
        catch (OperationCanceledException)
        {
            return $"{store.Description} does not answer.";
        }
    }

    /// <summary>A minute that saw no commit says nothing: the database is then judged by the probe alone.</summary>
    private void Judge(JournalCondition now)
    {
        if (pace.GetElapsedTime(_beforeAt) < Over) return;
        _mean = now.Groups == _before.Groups ? TimeSpan.Zero : (now.Took - _before.Took) / (now.Groups - _before.Groups);
        (_before, _beforeAt, _isSlow) = (now, pace.GetTimestamp(), _mean > thresholds.SlowCommit);
    }
}
