using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Shards;

/// <summary>
/// When a dossier is over: from then on it counts in nothing, whatever the rule, the role or the period that begins later. It follows
/// <see cref="Contribution"/>, so a dossier that is completed and not handed over is not over: it waits for its applicant; nor is an orphan, which waits for its receipt.
/// </summary>
public static class Settlement
{
    /// <summary>A unit that is given another zone moves the instants that its dossiers name by date, by 26 hours at most: what is said here holds then too.</summary>
    private const long ZoneSlack = 26 * TimeSpan.TicksPerHour;

    /// <summary>Measures of what may have ended before the instant of judgement.</summary>
    private static readonly MeasureSet Ended = new(~MeasureSet.Of(
        Measure.Open, Measure.OpenWithin, Measure.OpenLate, Measure.OpenUnknown, Measure.DueSoon, Measure.WaitingApplicant, Measure.WaitingFinance, Measure.WaitingCollect).Bits);

    /// <summary>The last instant that a question must reach for the dossier to count (UTC ticks); <see cref="long.MaxValue"/> while that is open.</summary>
    public static long Of(in PackedDossier d)
    {
        var last = d.Has(DossierFlags.Orphan) ? 0
            : d.Has(DossierFlags.Removed) ? d.LastEventAt
            : !d.Has(DossierFlags.HasHeader) ? d.RejectedAt
            : d.End == EndKind.None || (d.End == EndKind.Completed && d.ReturnedAt == 0) ? 0
            : Math.Max(Math.Max(d.EndAt, d.ReturnedAt), d.ReceivedAt);
        return last == 0 ? long.MaxValue : Math.Max(last, d.LastEventAt) + ZoneSlack;
    }

    /// <summary>How far back a scan reaches (UTC ticks): what was settled before counts in none of its measures.</summary>
    public static long ReachOf(ScanQuery query) => Math.Min(query.From, ReachOfOpen(query));

    /// <summary>How far back a list of some measures reaches (UTC ticks): an open dossier is open at the instant of judgement.</summary>
    public static long ReachOf(ScanQuery query, MeasureSet measures) => measures.HasAny(Ended) ? ReachOf(query) : ReachOfOpen(query);

    private static long ReachOfOpen(ScanQuery query) => Math.Min(query.At, query.OccurredBy);
}
