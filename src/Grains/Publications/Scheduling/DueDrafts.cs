using CchcLive.Domain.Publications;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Frozen;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Publications;

/// <summary>A draft that should be there and is not.</summary>
/// <param name="Area">The area.</param>
/// <param name="Draft">What its rule wants.</param>
internal sealed record MissingDraft(string Area, ScheduledDraft Draft);

/// <summary>What the rules want by now: found anew each time by what the journal lacks, so nothing can be forgotten or done twice.</summary>
internal sealed class DueDrafts(FirstEvent firstEvent, PublicationJournal journal, OrgRegistry registry, CatalogueRegistry catalogues, TimeProvider time)
{
    /// <summary>At most so many months are caught up, this one among them.</summary>
    public const int MostMonths = 4;

    /// <summary>Drafts that were due and are not there, the oldest first. Nothing is due from before the program knew its first event.</summary>
    public async Task<IReadOnlyList<MissingDraft>> MissingAsync(CancellationToken cancellation = default)
    {
        if (await firstEvent.FindAsync(cancellation) is not { } first) return [];
        var (now, reference, words) = (time.GetUtcNow().UtcTicks, registry.Current, catalogues.Current);
        var there = (await journal.ListAsync(cancellation)).Where(one => one.File.Exists).Select(one => (one.Area, one.Period.Id)).ToHashSet();
        var missing = new List<MissingDraft>();
        foreach (var area in reference.Org.Units.Select(unit => unit.Id).Where(id => reference.Org.IsArea(id, registry.TreeOf(id).Date)))
        {
            var calendar = reference.CalendarOf(area)!;
            var today = calendar.LocalDate(now);
            for (var back = MostMonths - 1; back >= 0; back--)
            {
                var month = today.AddMonths(-back);
                var rule = words.RuleOf(area, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
                var draft = PublicationSchedule.Of(month.Year, month.Month, rule, calendar);
                if (draft.DueAt <= now && draft.DueAt >= first.UtcTicks && !there.Contains((area, draft.Period.Id))) missing.Add(new MissingDraft(area, draft));
            }
        }

        return [.. missing.OrderBy(one => one.Draft.DueAt)];
    }

    /// <summary>What has been public longer than its area's rule keeps it.</summary>
    public async Task<IReadOnlyList<(string Area, PublicationPeriod Period)>> OutlivedAsync(CancellationToken cancellation = default)
    {
        var (now, words) = (time.GetUtcNow(), catalogues.Current);
        return
        [
            .. from one in await journal.ListAsync(cancellation)
               where one.File.State.IsPublic
               let calendar = registry.CalendarOf(one.Area)
               let months = words.RuleOf(one.Area, calendar.LocalDate(now.UtcTicks)).RetentionMonths
               where one.File.State.Versions[^1].PublishedAt.AddMonths(months) <= now
               select (one.Area, one.Period),
        ];
    }
}
