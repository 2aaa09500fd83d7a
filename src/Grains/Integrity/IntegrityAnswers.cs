using CchcLive.Domain.Events;
using CchcLive.Domain.Integrity;
using CchcLive.Domain.Reference;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Integrity;

/// <summary>Questions for suspicious changes, and their answers, as they travel.</summary>
internal static class IntegrityAnswers
{
    /// <summary>A question as it travels, for the shard.</summary>
    public static IntegrityQuestion Question(IntegrityRequest request, ReferenceData reference) => new(
        request.From, request.To, request.Units?.ToHashSet(StringComparer.Ordinal),
        new CleaningLimits(request.Limits.BackdatedAfterHours, request.Limits.BackdatedWithinDays, request.Limits.MonthEndHours),
        [.. request.Published.Where(list => reference.Rules.ContainsKey(list.Rule))
            .Select(list => new PublishedMonth(list.Id, list.CutOffAt, list.From, list.At, reference.Rules[list.Rule], list.Units.ToHashSet(StringComparer.Ordinal)))]);

    /// <summary>What a shard found, for whoever asked.</summary>
    public static IntegrityResult Of(IntegrityFacts facts, IntegrityRequest request) => new(
        [.. Newest(facts.Findings.Where(finding => (request.Rule ?? finding.Rule) == finding.Rule && (request.Unit ?? finding.Unit) == finding.Unit).Select(Line)).Take(request.Most)],
        [.. facts.Findings.GroupBy(finding => (finding.Rule, finding.Unit)).Select(group => new FindingCount(group.Key.Rule, group.Key.Unit, group.Count()))],
        [.. facts.Completions.Select(one => new CompletionCount(one.Unit, one.Officer, one.Month, one.Before, one.AtEnd, one.Code, one.LastAt))]);

    /// <summary>The order of every list: what was told last stands first.</summary>
    public static IEnumerable<FindingLine> Newest(IEnumerable<FindingLine> lines) =>
        lines.OrderByDescending(line => line.ToldAt).ThenBy(line => line.Code, StringComparer.Ordinal).ThenBy(line => line.Rule).ThenBy(line => line.EventId, StringComparer.Ordinal);

    /// <summary>A finding as it travels.</summary>
    public static FindingLine Line(Finding finding) => new()
    {
        Rule = finding.Rule, Code = finding.Code, Unit = finding.Unit, Source = finding.Source, EventId = finding.EventId, Verb = finding.Verb, ToldAt = finding.ToldAt, WasAt = finding.WasAt,
        IsAt = finding.IsAt, LateBefore = finding.LateBefore, LateAfter = finding.LateAfter, By = finding.By, ApprovedBy = finding.ApprovedBy, Publication = finding.Publication,
        Dossiers = finding.Dossiers, Usual = finding.Usual, Changes = [.. finding.Changes.Select(change => new ReplacedField(change.Field, Text(change.Was), Text(change.Is)))],
    };

    private static string? Text(FieldValue? value) => value is not { } given ? null : EventContract.Fields[given.Id].Kind switch
    {
        FieldKind.Text => "…",
        FieldKind.Moment => given.Moment.ToString(),
        FieldKind.Integer => given.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        FieldKind.Flag => given.Flag ? "true" : "false",
        FieldKind.Names => string.Join(", ", given.Items),
        _ => given.Text,
    };
}
