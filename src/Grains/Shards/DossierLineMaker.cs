using CchcLive.Domain.Clocks;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Shards;

/// <summary>Makes the line of a dossier in a list.</summary>
internal static class DossierLineMaker
{
    /// <summary>The line of a dossier, judged at an instant by a rule.</summary>
    public static DossierLine Of(Dossier d, CountingRule rule, long at) => Of(d, DossierClock.Of(d, rule, at), at);

    /// <summary>The line of a dossier, its days late measured at an instant or at its end (UTC ticks), by the lawful due date.</summary>
    /// <param name="d">The dossier.</param>
    /// <param name="clock">Its clock at that instant.</param>
    /// <param name="at">The instant.</param>
    public static DossierLine Of(Dossier d, DossierClock clock, long at)
    {
        var late = DaysLate.Of(d.Calendar, d.DueLawful, d.IsPaused, d.EndAt, at);
        var line = new DossierLine
        {
            Code = d.Code,
            HandlingUnit = d.HandlingUnit,
            ReceivingUnit = d.ReceivingUnit,
            TerritoryUnit = d.TerritoryUnit,
            Field = d.Field,
            Procedure = d.Procedure,
            Channel = d.ChannelIn,
            Officer = d.Officer,
            Step = d.Step,
            ReceivedAt = d.ReceivedAt,
            DueAtReceipt = d.DueAtReceipt,
            DueLawful = d.DueLawful,
            EndAt = d.EndAt,
            ReturnedAt = d.ReturnedAt,
            End = d.End,
            Wait = d.Wait,
            WorkingDaysLate = late.Working,
            CalendarDaysLate = late.Calendar,
            DueOrigin = d.DueOrigin,
            Suspicions = [.. SuspicionRules.Ids(d.Suspicions)],
            HasHeader = d.HasHeader,
            IsRemoved = d.IsRemoved,
            SupplementRequests = d.SupplementRequests,
            TraitBits = d.Traits.Bits,
            ApologiseBy = Apologies.SendBy(d.Calendar, d.DueLawful, d.ReceivedAt),
            WillBeLateAt = clock.WillBeLateAt,
            LateAt = clock.LateAt,
            LateUnit = clock.LateHolder?.Unit,
            LateOfficer = clock.LateHolder?.Officer,
            LateStep = clock.LateHolder?.Step,
        };
        return WithConduct(line, d);
    }

    /// <summary>The line with what a dossier says of apologies, explanations, verdicts and reminders.</summary>
    public static DossierLine WithConduct(DossierLine line, Dossier told) => line with
    {
        DuePromised = told.DuePromised,
        Apology = told.Apology,
        ApologyAt = told.ApologyAt,
        ApologyLacks = told.ApologyLacks,
        Cause = told.Cause,
        Explanation = told.ExplainedText,
        ExplainedAt = told.ExplainedAt,
        Verdict = told.Verdict,
        Reminders = told.Reminders,
        RemindedAt = told.RemindedAt,
    };
}
