using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Publications;

/// <summary>Takes the cut-off of a publication: asks every shard once, under the same org chart and calendars. Nothing waits for it but whoever asked.</summary>
internal sealed class PublicationDrafter(IGrainFactory grains, OrgRegistry registry, CatalogueRegistry catalogues, GrainSettings settings, TimeProvider time)
{
    private const int MostTries = 5;

    /// <summary>By what an area publishes on a day.</summary>
    public PublicationRule RuleOf(string area, DateOnly day) => catalogues.Current.RuleOf(area, day);

    /// <summary>The next draft that the area's rule will make by itself.</summary>
    public ScheduledDraft NextDraft(string area)
    {
        var (calendar, now) = (registry.CalendarOf(area), time.GetUtcNow().UtcTicks);
        return PublicationSchedule.NextAfter(now, RuleOf(area, calendar.LocalDate(now)), calendar);
    }

    /// <summary>The cut-off as of now.</summary>
    /// <param name="area">The area.</param>
    /// <param name="period">The period; it must be over.</param>
    /// <param name="withSuspicions">True to ask too what the events of late dossiers contradict.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CutOffAnswer> CollectAsync(string area, PublicationPeriod period, bool withSuspicions, CancellationToken cancellation = default)
    {
        await registry.CatchUpAsync(cancellation);
        await catalogues.CatchUpAsync(cancellation);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var plan = PublicationPlan.Of(area, period, registry.Current, catalogues.Current, time.GetUtcNow());
            if (plan.Units.Count == 0) return new CutOffAnswer(PublicationRefusal.NoArea, null);
            if (plan.At >= plan.CutOffAt.UtcTicks) return new CutOffAnswer(PublicationRefusal.PeriodNotOver, null);
            var request = plan.Request(withSuspicions);
            var parts = await Task.WhenAll(Enumerable.Range(0, settings.Shards).Select(shard => grains.Shard(shard).CutOff(request)));
            if (Array.TrueForAll(parts, part => part.OrgPosition == request.OrgPosition)) return new CutOffAnswer(PublicationRefusal.None, new CutOff(plan, parts, settings.IsSimulated));
            await registry.CatchUpAsync(cancellation);
        }

        return new CutOffAnswer(PublicationRefusal.KeepsChanging, null);
    }
}
