using System.Collections.Immutable;
using CchcLive.Journal.Segments;

namespace CchcLive.Grains.Reports;

/// <summary>What the journal says of one report, without documents. Immutable.</summary>
/// <param name="Head">How far its stream was read; the n-th issue is the n-th segment.</param>
internal sealed record ReportFile(StreamHead Head)
{
    /// <summary>The issues, the first one first.</summary>
    public ImmutableList<ReportIssue> Issues { get; private init; } = [];

    /// <summary>The file with one issue more.</summary>
    /// <exception cref="InvalidDataException">The issue does not follow those before it.</exception>
    public ReportFile With(ReportEntry entry, StreamHead head)
    {
        if (entry.Number != Issues.Count + 1 || head.LastSeq != entry.Number) throw new InvalidDataException($"Issue {entry.Number} of {head.Stream} cannot follow issue {Issues.Count}.");
        if (entry.Number > 1 && entry.Reason is null) throw new InvalidDataException($"Issue {entry.Number} of {head.Stream} has no reason.");
        if (!ReportStreams.TryRead(head.Stream, out var area, out var kind, out var period)) throw new InvalidDataException($"{head.Stream} is no stream of a report.");
        var issue = new ReportIssue(area, kind, period, entry.Number, entry.By, entry.At, entry.Hash)
        {
            Reason = entry.Reason, CutOffAt = entry.CutOffAt, JudgedAt = entry.JudgedAt, ScheduledAt = entry.ScheduledAt,
        };
        return this with { Head = head, Issues = Issues.Add(issue) };
    }

    /// <summary>True if what the schedule wanted at an instant is there: an issue of its own, or one that a person made after it.</summary>
    public bool Has(DateTimeOffset scheduledAt) => Issues.Exists(issue => issue.ScheduledAt is not null || issue.CutOffAt >= scheduledAt);
}
