using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Domain.Shards;

namespace CchcLive.Domain.Indicators;

/// <summary>
/// What one dossier adds to each <see cref="Fact"/>: a pure function of its state, its traits and what <see cref="Contribution"/> counts it in. So a fact never says of a
/// dossier what the measures deny: what is part of "received" is received by the same rule over the same period.
/// </summary>
internal static class FactContribution
{
    private static readonly MeasureSet Late = MeasureSet.Of(Measure.ProcessedLate, Measure.OpenLate);

    /// <summary>True if what was said about the dossier is needed: it is late.</summary>
    public static bool AsksConduct(MeasureSet counts) => counts.HasAny(Late);

    /// <summary>Adds an internal dossier, which counts in no measure.</summary>
    /// <param name="facts">One number per fact.</param>
    /// <param name="traits">Its traits.</param>
    /// <param name="counts">What it would count in, were it not internal.</param>
    public static void AddInternal(Span<long> facts, Traits traits, MeasureSet counts)
    {
        if (!counts.Has(Measure.ToHandle)) return;
        facts[(int)Fact.InternalToHandle]++;
        if (!traits.Has(TraitFlags.ChainBroken)) facts[(int)Fact.InternalTracked]++;
        if (counts.HasAny(Late)) facts[(int)Fact.InternalLate]++;
    }

    /// <summary>Adds a dossier.</summary>
    /// <param name="facts">One number per fact.</param>
    /// <param name="d">Its state.</param>
    /// <param name="traits">Its traits.</param>
    /// <param name="counts">What it counts in over the period.</param>
    /// <param name="calendar">The calendar that it is judged by.</param>
    /// <param name="at">The instant of judgement (UTC ticks).</param>
    /// <param name="said">What was said about it, if it is late.</param>
    public static void Add(Span<long> facts, in PackedDossier d, Traits traits, MeasureSet counts, WorkingCalendar calendar, long at, LateExplanation said)
    {
        if (counts.Has(Measure.Received)) Receive(facts, traits, counts.Has(Measure.ReceivedOnline));
        if (counts.Has(Measure.ToHandle)) Handle(facts, d, traits, counts, at);
        if (counts.Has(Measure.Returned))
        {
            Count(facts, Fact.ReturnedPost, traits.Has(TraitFlags.PostOut));
            Count(facts, Fact.RatedReturned, d.Has(DossierFlags.Rated));
        }

        if (counts.Has(Measure.Processed) && d.End == EndKind.Completed)
        {
            Count(facts, Fact.ElectronicResult, traits.Has(TraitFlags.ElectronicResult));
            Time(facts, d, calendar);
        }

        if (counts.HasAny(Late)) BeLate(facts, d, calendar, at, said);
    }

    private static void Receive(Span<long> facts, Traits traits, bool isOnline)
    {
        Count(facts, Fact.ReceivedPost, traits.Has(TraitFlags.PostIn));
        Count(facts, Fact.ReceivedDirect, traits.Has(TraitFlags.DirectIn));
        Count(facts, Fact.ReceivedBusiness, traits.Has(TraitFlags.Business));
        Count(facts, Fact.ReceivedLevelFull, traits.Has(TraitFlags.LevelFull));
        Count(facts, Fact.ReceivedLevelPartial, traits.Has(TraitFlags.LevelPartial));
        Count(facts, Fact.ReceivedOnlineFull, isOnline && traits.Has(TraitFlags.LevelFull));
        Count(facts, Fact.ReceivedOnlinePartial, isOnline && traits.Has(TraitFlags.LevelPartial));
        Count(facts, Fact.Synced, traits.Has(TraitFlags.Synced));
        Count(facts, Fact.Digitised, traits.Has(TraitFlags.Digitised));
        Count(facts, Fact.Reused, traits.Has(TraitFlags.Reused));
        Count(facts, Fact.FromStore, traits.Has(TraitFlags.FromStore));
        Count(facts, Fact.Vneid, traits.Has(TraitFlags.Vneid));
        Count(facts, Fact.WithFee, traits.Has(TraitFlags.WithFee));
        Count(facts, Fact.PaidOnline, traits.Has(TraitFlags.PaidOnline));
    }

    private static void Handle(Span<long> facts, in PackedDossier d, Traits traits, MeasureSet counts, long at)
    {
        Count(facts, Fact.Tracked, !traits.Has(TraitFlags.ChainBroken));
        if (traits.Rating is { } rating && counts.Has(Measure.Rated))
        {
            Count(facts, Fact.Satisfied, rating >= Ratings.SatisfiedFrom);
            Count(facts, Fact.Dissatisfied, rating <= Ratings.DissatisfiedUpTo);
        }

        var returns = (traits.Has(TraitFlags.RefusedBefore) ? 1 : 0) + (traits.Has(TraitFlags.RefusedTwiceBefore) ? 1 : 0) + (d.End == EndKind.Refused && d.EndAt <= at ? 1 : 0);
        facts[(int)Fact.SupplementsAsked] += d.SupplementRequests;
        facts[(int)Fact.Returns] += returns;
        Count(facts, Fact.SupplementOrReturnTwice, d.SupplementRequests + returns >= 2);
        Count(facts, Fact.SupplementByApplicant, traits.Has(TraitFlags.SupplementByApplicant));
        Count(facts, Fact.SupplementByAuthority, traits.Has(TraitFlags.SupplementByAuthority));
        Count(facts, Fact.SupplementByLaw, traits.Has(TraitFlags.SupplementByLaw));
        Count(facts, Fact.OnlineOverdue, d.Has(DossierFlags.Online) && counts.HasAny(Late));
    }

    private static void Time(Span<long> facts, in PackedDossier d, WorkingCalendar calendar)
    {
        var (received, ended) = (calendar.LocalDate(d.ReceivedAt), calendar.LocalDate(Math.Max(d.EndAt, d.ReceivedAt)));
        if (d.DueLawful < d.ReceivedAt
            || !calendar.TryWorkingDaysBetween(received, ended, out var taken)
            || !calendar.TryWorkingDaysBetween(received, calendar.LocalDate(d.DueLawful), out var allowed)) return;
        facts[(int)Fact.Timed]++;
        facts[(int)Fact.WorkingDaysTaken] += taken;
        facts[(int)Fact.WorkingDaysAllowed] += allowed;
    }

    private static void BeLate(Span<long> facts, in PackedDossier d, WorkingCalendar calendar, long at, LateExplanation said)
    {
        Count(facts, Fact.LateGenericReason, said.IsGeneric);
        Count(facts, Fact.LateReviewedUnjustified, said.IsRejected);
        if (DaysLate.Of(calendar, d.DueLawful, d.Has(DossierFlags.Paused), d.EndAt, at).Working is not { } days) return;
        facts[(int)Fact.LateTimed]++;
        facts[(int)Fact.WorkingDaysLate] += days;
    }

    private static void Count(Span<long> facts, Fact fact, bool counts)
    {
        if (counts) facts[(int)fact]++;
    }
}
