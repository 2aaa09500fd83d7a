using CchcLive.Domain;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;

namespace CchcLive.Ingest.Http;

/// <summary>Puts what is known of sources into answers; times are written in the zone of the org chart's first unit.</summary>
public sealed class SourceAnswers(SourceQueries sources, OrgRegistry registry, TimeProvider time)
{
    private TimeZoneInfo Zone => registry.CalendarOf(null).Zone;

    /// <summary>A source without its units.</summary>
    internal SourceAnswer Of(SourceFacts facts)
    {
        var tally = facts.Status?.Tally;
        return new SourceAnswer(
            facts.Source, Text(facts.Status?.State), facts.Events, Text(facts.LastEventAt), Text(tally?.ReceivedAt), Text(facts.Status?.LastHeartbeatAt), Declaration(facts.Status),
            tally is null ? null : new SourceCountsAnswer(
                Text(facts.Status!.CountedSince), tally.Events, tally.Events - tally.Duplicates - tally.Quarantined, tally.Duplicates, tally.Orphans, tally.Quarantined),
            facts.Status?.EventsLastHour ?? 0, facts.Status?.LagLastHour, Orphans(facts),
            facts.Quarantine.ToDictionary(count => count.Rule, count => count.Open, StringComparer.Ordinal), null);
    }

    /// <summary>A source with each unit it speaks for, and each that its events named.</summary>
    internal async Task<SourceAnswer> WithUnitsAsync(SourceFacts facts)
    {
        if (facts.Status is not { } status) return Of(facts);
        var units = (await sources.UnitsAsync(status))
            .Select(unit => new SourceUnitAnswer(unit.Unit, unit.IsDeclared, Text((FeedState?)unit.State)!, Text(unit.DataAt), unit.Events, Text(unit.LastEventAt)));
        return Of(facts) with { Units = [.. units] };
    }

    /// <summary>What a heartbeat is told.</summary>
    internal HeartbeatAnswer Heartbeat(SourceStatus status) => new(status.Source, Text(status.State)!, Text(status.LastHeartbeatAt)!, Declaration(status));

    /// <summary>An instant in UTC ticks; null for none.</summary>
    internal string? Text(long? ticks) => ApiTime.Text(ticks ?? 0, Zone);

    private static SourceDeclarationAnswer? Declaration(SourceStatus? status) => status?.Declaration is { } declared
        ? new SourceDeclarationAnswer(declared.IntervalMinutes, declared.Units, declared.Calendar, status.Covered.Length)
        : null;

    private SourceOrphansAnswer Orphans(SourceFacts facts) => new(
        facts.Orphans, Text(facts.OldestOrphanAt), facts.Orphans == 0 ? null : Math.Round((time.GetUtcNow().UtcTicks - facts.OldestOrphanAt) / (double)TimeSpan.TicksPerHour, 1));

    private static string? Text(FeedState? state) => state is { } known ? Casing.Camel(known) : null;
}
