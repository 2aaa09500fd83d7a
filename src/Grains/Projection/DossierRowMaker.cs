using CchcLive.Domain;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Domain.Events;
using CchcLive.Journal.Projection;

namespace CchcLive.Grains.Projection;

/// <summary>Makes a dossier's row of the table <c>dossiers</c> from its fold.</summary>
internal static class DossierRowMaker
{
    /// <summary>Grows when the same dossier gets another row, so that all rows are made again.</summary>
    public const int Version = 1;

    /// <summary>The row. It changes by events alone: what the clock changes is told by instants (<see cref="DossierRow.LateFrom"/>).</summary>
    public static DossierRow Of(Dossier d, int shard)
    {
        var mayBeLate = d.DueLawful != 0 && !d.IsPaused;
        return new DossierRow
        {
            Code = d.Code,
            Shard = shard,
            Source = Source(d.Timeline),
            State = State(d),
            Procedure = d.Procedure,
            Field = d.Field,
            ChannelIn = d.ChannelIn,
            ChannelOut = d.ChannelOut,
            ReceivingUnit = d.ReceivingUnit,
            HandlingUnit = d.HandlingUnit,
            TerritoryUnit = d.TerritoryUnit,
            Officer = d.Officer,
            Step = d.Step,
            StepDueAt = d.StepDueAt,
            Calendar = d.Calendar.Id,
            SubmittedAt = d.SubmittedAt,
            ReceivedAt = d.ReceivedAt,
            RejectedAt = d.RejectedAt,
            DueAtReceipt = d.DueAtReceipt,
            DueLawful = d.DueLawful,
            DuePromised = d.DuePromised,
            DueOrigin = Casing.Kebab(d.DueOrigin.ToString()),
            LateFrom = mayBeLate ? Lateness.LateFromDay(d.Calendar, d.DueLawful) : 0,
            LateFromInstant = mayBeLate ? Lateness.LateFromInstant(d.DueLawful) : 0,
            ClockHeld = d.IsPaused,
            WaitsForApplicant = d.Wait.HasFlag(WaitKinds.Applicant),
            WaitsForPayment = d.Wait.HasFlag(WaitKinds.Finance),
            Supplements = d.SupplementRequests,
            SupplementAskedLate = d.SupplementAskedLate,
            EndedAt = d.EndAt,
            EndKind = d.End == EndKind.None ? null : Casing.Kebab(d.End.ToString()),
            ReturnedAt = d.ReturnedAt,
            Reopened = d.Reopened,
            Reminders = d.Reminders,
            Apology = Casing.Kebab(d.Apology.ToString()),
            ApologyAt = d.ApologyAt,
            ExplainedAt = d.ExplainedAt,
            Verdict = Casing.Kebab(d.Verdict.ToString()),
            IsRated = d.IsRated,
            Suspicions = SuspicionRules.Ids(d.Suspicions),
            Events = d.Timeline.Count,
            LastEventAt = d.LastEventAt,
        };
    }

    private static string Source(IReadOnlyList<DossierEvent> timeline) =>
        timeline.Count == 0 ? "" : (timeline.FirstOrDefault(e => e.Verb == Verb.Received) ?? timeline[0]).Source;

    private static string State(Dossier d) =>
        d.IsRemoved ? "removed"
        : d.IsOrphan ? "orphan"
        : !d.HasHeader ? d.RejectedAt != 0 ? "rejected" : "filed"
        : d.End == EndKind.None ? "open" : "ended";
}
