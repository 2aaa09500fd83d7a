using System.Collections.Concurrent;

namespace CchcLive.Grains.Reports;

/// <summary>Why an issue that is due could not be made.</summary>
/// <param name="Times">How often it was tried.</param>
/// <param name="Words">Why, the last time.</param>
/// <param name="NotBefore">When it is tried again.</param>
internal sealed record ReportFault(int Times, string Words, DateTimeOffset NotBefore);

/// <summary>What this process could not issue: told by health, and tried again ever more seldom, but always.</summary>
internal sealed class ReportFaults(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<MissingReport, ReportFault> _faults = new();

    /// <summary>What is wrong with an issue; null if nothing is known.</summary>
    public ReportFault? Of(MissingReport missing) => _faults.GetValueOrDefault(missing);

    /// <summary>It could not be made, once more: the next try is after 1, 2, 4 … minutes, at most an hour.</summary>
    public ReportFault Add(MissingReport missing, string words)
    {
        var times = (Of(missing)?.Times ?? 0) + 1;
        var rest = TimeSpan.FromMinutes(Math.Min(Longest.TotalMinutes, Math.Pow(2, Math.Min(times - 1, 10))));
        return _faults[missing] = new ReportFault(times, words, time.GetUtcNow() + rest);
    }

    /// <summary>What is not due any more has no fault.</summary>
    public void KeepOnly(IReadOnlyList<MissingReport> missing)
    {
        foreach (var gone in _faults.Keys.Except(missing)) _faults.TryRemove(gone, out _);
    }
}
