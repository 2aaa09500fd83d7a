using System.Globalization;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Publications;

namespace CchcLive.Grains.Health;

/// <summary>A monthly draft that was due is not there, or was made late because the program was not: the area's publisher has less time for it than the rule gives.</summary>
internal sealed class PublicationReason(DueDrafts due, PublicationJournal journal, TimeProvider time) : IHealthReason
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation) =>
    [
        .. from missing in await due.MissingAsync(cancellation)
           where time.GetUtcNow().UtcTicks - missing.Draft.DueAt > PublicationAct.Grace.Ticks
           select new HealthNote(
               $"publication-missing:{missing.Area}:{missing.Draft.Period.Id}",
               $"The draft of {missing.Area} for {missing.Draft.Period.Id} has been due since {Text(new DateTimeOffset(missing.Draft.DueAt, TimeSpan.Zero))} and is not there. Make it: cchc publication draft."),
        .. from one in await journal.ListAsync(cancellation)
           let draft = one.File.State.Draft
           where draft is { IsLate: true, SubmittedBy: null }
           select new HealthNote(
               $"publication-late:{one.Area}:{one.Period.Id}",
               $"The draft of {one.Area} for {one.Period.Id} was due at {Text(draft.DueAt!.Value)} and made at {Text(draft.DraftedAt)}: the program was not running. It waits to be submitted."),
    ];

    private static string Text(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
