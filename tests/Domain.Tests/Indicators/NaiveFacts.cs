using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Indicators;

/// <summary>Counts facts by the words of the registry, of folded dossiers, one predicate a fact.</summary>
internal sealed class NaiveFacts(CountingRule rule, long from, long at, Func<string?, bool> isGeneric)
{
    /// <summary>The sums over some dossiers.</summary>
    public long[] Of(IEnumerable<Dossier> dossiers)
    {
        var sums = new long[Figures.FactCount];
        foreach (var d in dossiers)
        {
            foreach (var fact in Enum.GetValues<Fact>()) sums[(int)fact] += Of(fact, d, new NaiveCount(rule, from, at).Of(d));
        }

        return sums;
    }

    private long Of(Fact fact, Dossier d, HashSet<Measure> m)
    {
        var (received, toHandle, returned) = (m.Contains(Measure.Received), m.Contains(Measure.ToHandle), m.Contains(Measure.Returned));
        var (late, completed) = (m.Contains(Measure.ProcessedLate) || m.Contains(Measure.OpenLate), m.Contains(Measure.Processed) && d.End == EndKind.Completed);
        var returns = toHandle ? (d.Traits.Has(TraitFlags.RefusedBefore) ? 1 : 0) + (d.Traits.Has(TraitFlags.RefusedTwiceBefore) ? 1 : 0) + (d.End == EndKind.Refused && d.EndAt <= at ? 1 : 0) : 0;
        var daysLate = late ? DaysLate.Of(d.Calendar, d.DueLawful, d.IsPaused, d.EndAt, at).Working : null;
        var timed = completed && d.DueLawful >= d.ReceivedAt ? Days(d) : null;
        return fact switch
        {
            Fact.ReceivedPost => One(received && d.ChannelIn == "post"),
            Fact.ReceivedDirect => One(received && (d.ChannelIn ?? "direct") == "direct"),
            Fact.ReceivedBusiness => One(received && d.Traits.Has(TraitFlags.Business)),
            Fact.ReceivedLevelFull => One(received && d.Traits.Has(TraitFlags.LevelFull)),
            Fact.ReceivedLevelPartial => One(received && d.Traits.Has(TraitFlags.LevelPartial)),
            Fact.ReceivedOnlineFull => One(received && d.ChannelIn == "online" && d.Traits.Has(TraitFlags.LevelFull)),
            Fact.ReceivedOnlinePartial => One(received && d.ChannelIn == "online" && d.Traits.Has(TraitFlags.LevelPartial)),
            Fact.Synced => One(received && d.Traits.Has(TraitFlags.Synced)),
            Fact.Digitised => One(received && d.Traits.Has(TraitFlags.Digitised)),
            Fact.Reused => One(received && d.Traits.Has(TraitFlags.Reused)),
            Fact.FromStore => One(received && d.Traits.Has(TraitFlags.FromStore)),
            Fact.Vneid => One(received && d.Traits.Has(TraitFlags.Vneid)),
            Fact.WithFee => One(received && d.Traits.Has(TraitFlags.WithFee)),
            Fact.PaidOnline => One(received && d.Traits.Has(TraitFlags.PaidOnline)),
            Fact.Tracked => One(toHandle && StateChains.IsWhole(d.Suspicions)),
            Fact.ReturnedPost => One(returned && d.ChannelOut == "post"),
            Fact.ElectronicResult => One(completed && d.Traits.Has(TraitFlags.ElectronicResult)),
            Fact.Satisfied => One(toHandle && d.Traits.Rating >= 80),
            Fact.Dissatisfied => One(toHandle && d.Traits.Rating <= 40),
            Fact.RatedReturned => One(returned && d.IsRated),
            Fact.SupplementOrReturnTwice => One(toHandle && d.SupplementRequests + returns >= 2),
            Fact.SupplementsAsked => toHandle ? d.SupplementRequests : 0,
            Fact.Returns => returns,
            Fact.SupplementByApplicant => One(toHandle && d.Traits.Has(TraitFlags.SupplementByApplicant)),
            Fact.SupplementByAuthority => One(toHandle && d.Traits.Has(TraitFlags.SupplementByAuthority)),
            Fact.SupplementByLaw => One(toHandle && d.Traits.Has(TraitFlags.SupplementByLaw)),
            Fact.LateGenericReason => One(late && d.ExplainedAt != 0 && isGeneric(d.ExplainedText)),
            Fact.LateReviewedUnjustified => One(late && d.ExplainedAt != 0 && d.Verdict == Verdict.NotJustified),
            Fact.OnlineOverdue => One(late && d.ChannelIn == "online"),
            Fact.LateTimed => One(daysLate is not null),
            Fact.WorkingDaysLate => daysLate ?? 0,
            Fact.Timed => One(timed is not null),
            Fact.WorkingDaysTaken => timed?.Taken ?? 0,
            Fact.WorkingDaysAllowed => timed?.Allowed ?? 0,
            _ => 0, // internal dossiers are in no measure, so a fact about them is none of a public one
        };
    }

    private static (int Taken, int Allowed)? Days(Dossier d)
    {
        var (received, ended) = (d.Calendar.LocalDate(d.ReceivedAt), d.Calendar.LocalDate(Math.Max(d.EndAt, d.ReceivedAt)));
        return d.Calendar.TryWorkingDaysBetween(received, ended, out var taken) && d.Calendar.TryWorkingDaysBetween(received, d.Calendar.LocalDate(d.DueLawful), out var allowed)
            ? (taken, allowed)
            : null;
    }

    private static long One(bool counts) => counts ? 1 : 0;
}
