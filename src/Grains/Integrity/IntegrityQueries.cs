using CchcLive.Domain.Integrity;
using CchcLive.Domain.Reference;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Integrity;

/// <summary>What looks like cleaning (D§4.6.3), asked of all shards. Nothing of it is stored: it is what the events say.</summary>
public sealed class IntegrityQueries
{
    /// <summary>So many findings may be listed at most; all are counted.</summary>
    public const int MostListed = 5_000;

    private readonly IGrainFactory _grains;
    private readonly OrgRegistry _registry;
    private readonly PublicationJournal _publications;
    private readonly IntegrityThresholds _thresholds;
    private readonly GrainSettings _settings;

    internal IntegrityQueries(IGrainFactory grains, OrgRegistry registry, PublicationJournal publications, IntegrityThresholds thresholds, GrainSettings settings) =>
        (_grains, _registry, _publications, _thresholds, _settings) = (grains, registry, publications, thresholds, settings);

    /// <summary>From when on something is listed.</summary>
    public IntegrityThresholds Thresholds => _thresholds;

    /// <summary>The findings of a place.</summary>
    /// <exception cref="KeyNotFoundException">There is no such area or unit.</exception>
    public async Task<IntegrityBoard> ReadAsync(IntegrityQuery query, CancellationToken cancellation = default)
    {
        var reference = _registry.Current;
        var calendar = reference.CalendarOf(query.Place) ?? throw new KeyNotFoundException($"There is no area or unit {query.Place}.");
        var (from, to) = (calendar.StartOfDay(query.From), calendar.EndOfDay(query.To));
        var units = reference.LeavesOf(query.Place, reference.TreeDate(query.Place, query.To));
        var request = await RequestAsync(reference, from, to, [.. units], cancellation) with { Rule = query.Rule, Unit = query.Unit };
        var answers = await Task.WhenAll(Enumerable.Range(0, _settings.Shards).Select(shard => _grains.Shard(shard).Suspect(request)));
        var masses = Masses(answers, reference).Where(line => line.ToldAt >= from && line.ToldAt < to).ToList();
        var counts = answers.SelectMany(answer => answer.Counts).Concat(masses.Select(line => new FindingCount(line.Rule, line.Unit, 1)))
            .GroupBy(count => (count.Rule, count.Unit)).Select(group => new FindingCount(group.Key.Rule, group.Key.Unit, group.Sum(count => count.Findings))).ToList();
        var lines = answers.SelectMany(answer => answer.Lines).Concat(masses.Where(line => (query.Rule ?? line.Rule) == line.Rule && (query.Unit ?? line.Unit) == line.Unit));
        return new IntegrityBoard(query, [.. IntegrityAnswers.Newest(lines).Take(MostListed)], counts);
    }

    /// <summary>Everything about one dossier that looks like cleaning, the newest first.</summary>
    /// <param name="code">The normalised code.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<FindingLine>> OfAsync(string code, CancellationToken cancellation = default)
    {
        var request = await RequestAsync(_registry.Current, 0, long.MaxValue, null, cancellation);
        return [.. IntegrityAnswers.Newest((await _grains.Shard(Domain.Shards.CodeHash.Shard(code, _settings.Shards)).SuspectOf(code, request)).Lines)];
    }

    private async Task<IntegrityRequest> RequestAsync(ReferenceData reference, long from, long to, string[]? units, CancellationToken cancellation) => new(
        from, to, units, new IntegrityLimits(_thresholds.BackdatedAfterHours, _thresholds.BackdatedWithinDays, _thresholds.MonthEndHours),
        [.. (await _publications.ListAsync(cancellation)).Where(one => one.File.State.Versions.Count > 0).Select(one => List(one.Area, one.Period, one.File, reference))], null, null, MostListed);

    /// <summary>A change counts from the cut-off of the first version on.</summary>
    private static PublishedList List(string area, Domain.Publications.PublicationPeriod period, PublicationFile file, ReferenceData reference)
    {
        var calendar = reference.CalendarOf(area) ?? reference.FoldRules.CalendarOf(area);
        var cutOff = file.Acts[(int)file.SeqOf(file.State.Versions[0].Number) - 1].At;
        return new PublishedList(
            $"{area} {period.Id}", cutOff.UtcTicks, period.FirstTick(calendar), period.LastTick(calendar), reference.Live.Id,
            [.. reference.LeavesOf(area, reference.TreeDate(area, period.To))]);
    }

    private IEnumerable<FindingLine> Masses(IEnumerable<IntegrityResult> answers, ReferenceData reference) =>
        from count in answers.SelectMany(answer => answer.Completions)
        group new Completions(count.Unit, count.Officer, count.Month, count.Before, count.AtEnd, count.Code, count.LastAt) by (count.Unit, count.Officer, count.Month) into officer
        let all = officer.Aggregate((sum, one) => sum.With(one))
        let finding = MassCompletion.Judge(all, reference.FoldRules.CalendarOf(all.Unit), _thresholds)
        where finding is not null
        select IntegrityAnswers.Line(finding);
}
