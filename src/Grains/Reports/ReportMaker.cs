using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Shards;
using CchcLive.Journal;

namespace CchcLive.Grains.Reports;

/// <summary>
/// Has a report made of one state of the journal. A composer asks many questions, one after the other: if nothing came meanwhile, all answers are of one state. If something did, it is made once more, and then of the
/// journal as it was known at an instant, which nothing that comes can change.
/// </summary>
internal sealed class ReportMaker(
    ReportKinds kinds, ReportSchedules schedules, ReportJournal journal, BoardQueries boards, OrgRegistry registry, CatalogueRegistry catalogues, IJournalStore store, GrainSettings settings, TimeProvider time)
{
    private const int LiveTries = 2;

    /// <summary>The report.</summary>
    /// <exception cref="ReportException">It cannot be made; the message says why.</exception>
    public async Task<ReportDocument> MakeAsync(ReportRequest wanted, CancellationToken cancellation)
    {
        var composer = kinds.Of(wanted.Kind);
        if (!composer.Periods.Contains(wanted.Period.Kind)) throw new ReportException(ReportWords.WrongPeriod(composer.Name));
        await registry.CatchUpAsync(cancellation);
        await catalogues.CatchUpAsync(cancellation);
        var previous = await PreviousAsync(wanted, cancellation);
        for (var tries = 0; tries < LiveTries; tries++)
        {
            var (reference, words, positions) = (registry.Current, catalogues.Current, await PositionsAsync());
            var report = await composer.ComposeAsync(Order(wanted, reference, words, positions, previous, time.GetUtcNow(), isLive: true), cancellation);
            if (positions.SequenceEqual(await PositionsAsync()) && ReferenceEquals(reference, registry.Current) && ReferenceEquals(words, catalogues.Current)) return report;
        }

        var (before, known) = (await PositionsAsync(), time.GetUtcNow());
        var then = await boards.ReferenceAsync(known);
        return await composer.ComposeAsync(Order(wanted, then, catalogues.Current, await KnownAsync(before, known, cancellation), previous, known, isLive: false), cancellation);
    }

    private ReportOrder Order(ReportRequest wanted, ReferenceData reference, CatalogueSet words, IReadOnlyList<long> positions, ReportDocument? previous, DateTimeOffset now, bool isLive)
    {
        var calendar = reference.CalendarOf(wanted.Area) ?? throw new ReportException(ReportWords.NoArea);
        if (wanted.Period.FirstTick(calendar) >= now.UtcTicks) throw new ReportException(ReportWords.NotBegun);
        var line = schedules.Of(wanted.Area, wanted.Kind, wanted.Period);
        var scheduled = line?.InstantOf(wanted.Period, calendar.Zone);
        var judged = Math.Min(Math.Min(wanted.Period.LastTick(calendar), scheduled ?? long.MaxValue), now.UtcTicks);
        var order = new ReportOrder
        {
            Kind = wanted.Kind,
            Area = wanted.Area,
            Period = wanted.Period,
            Issue = wanted.Issue,
            Reason = wanted.Reason,
            CutOffAt = TimeZoneInfo.ConvertTime(now, calendar.Zone),
            JudgedAt = TimeZoneInfo.ConvertTime(new DateTimeOffset(judged, TimeSpan.Zero), calendar.Zone),
            ScheduledAt = wanted.IsByClock && scheduled is { } at ? TimeZoneInfo.ConvertTime(new DateTimeOffset(at, TimeSpan.Zero), calendar.Zone) : null,
            DueOn = line?.Due?.Of(wanted.Period),
            KnownAt = isLive ? null : now,
            Positions = positions,
            Reference = reference,
            Catalogues = words,
            IsSimulated = settings.IsSimulated,
            Previous = previous,
        };
        return reference.Org.IsArea(wanted.Area, order.TreeDate) ? order : throw new ReportException(ReportWords.NoArea);
    }

    private async Task<ReportDocument?> PreviousAsync(ReportRequest wanted, CancellationToken cancellation)
    {
        var file = await journal.ReadAsync(wanted.Area, wanted.Kind, wanted.Period.Previous(), cancellation);
        return await journal.DocumentAsync(file, file.Issues.Count, cancellation) is { } document ? ReportJson.Read(document) : null;
    }

    private async Task<IReadOnlyList<long>> PositionsAsync() => [.. (await boards.StatusAsync(recount: false)).OrderBy(shard => shard.Shard).Select(shard => shard.LastSeq)];

    /// <summary>The positions up to which the journal was known at an instant; those of a little earlier are a beginning.</summary>
    private async Task<IReadOnlyList<long>> KnownAsync(IReadOnlyList<long> before, DateTimeOffset known, CancellationToken cancellation)
    {
        var positions = before.ToArray();
        for (var shard = 0; shard < positions.Length; shard++)
        {
            await foreach (var segment in store.ReadAsync(ShardStreams.Of(shard), positions[shard] + 1, cancellation))
            {
                if (segment.CommittedAt > known) break;
                positions[shard] = segment.LastSeq;
            }
        }

        return positions;
    }
}
