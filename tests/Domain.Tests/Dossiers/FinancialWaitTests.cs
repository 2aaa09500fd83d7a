using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.Story;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Dossiers;

/// <summary>A wait for a financial obligation holds the clock (D§3.1 status 6).</summary>
public class FinancialWaitTests
{
    [Fact]
    public void It_moves_the_due_date_by_the_working_time_of_the_wait() =>
        Assert.Equal("2026-10-21 11:30", Local(Paid("2026-10-07 07:30", "2026-10-08 11:30").Fold().DueLawful));

    [Fact]
    public void It_holds_the_clock_while_it_lasts()
    {
        var d = new Story().Received("2026-10-05 09:00", Days(10)).Then(Verb.PaymentRequested, "2026-10-07 07:30").Fold();
        Assert.Equal((WaitKinds.Finance, true), (d.Wait, d.IsPaused));
    }

    [Fact]
    public void Asked_after_expiry_it_cures_nothing()
    {
        var d = Paid("2026-10-20 07:30", "2026-10-21 11:30").Fold();
        Assert.Equal(("2026-10-19 17:00", Suspicions.WaitAfterDue), (Local(d.DueLawful), d.Suspicions));
    }

    [Fact]
    public void Asked_at_the_very_due_instant_it_still_holds_the_clock()
    {
        var d = Paid("2026-10-19 17:00", "2026-10-20 11:30").Fold();
        Assert.Equal(("2026-10-20 11:30", Suspicions.None), (Local(d.DueLawful), d.Suspicions));
    }

    [Fact]
    public void The_sources_new_due_date_wins() =>
        Assert.Equal("2026-10-30 17:00", Local(Paid("2026-10-07 07:30", "2026-10-08 11:30", NewDue("2026-10-30 17:00")).Fold().DueLawful));

    [Fact]
    public void A_payment_asked_and_made_before_acceptance_gives_no_time()
    {
        var d = new Story().Then(Verb.PaymentRequested, "2026-10-05 07:30").Then(Verb.PaymentFulfilled, "2026-10-05 08:30").Received("2026-10-05 09:00", Days(10)).Fold();
        Assert.Equal(("2026-10-19 17:00", WaitKinds.None, Suspicions.None), (Local(d.DueLawful), d.Wait, d.Suspicions));
    }

    [Fact]
    public void A_payment_asked_before_acceptance_holds_the_clock_from_its_start() =>
        Assert.Equal("2026-10-20 10:00", Local(new Story().Then(Verb.PaymentRequested, "2026-10-02 07:30").Received("2026-10-05 09:00", Days(10))
            .Then(Verb.PaymentFulfilled, "2026-10-05 11:30").Fold().DueLawful));

    [Fact]
    public void Where_it_overlaps_a_supplement_the_time_is_given_once()
    {
        // The supplement holds 07/10 to 09/10 at noon, the payment 08/10 to 12/10 at noon: together three working days from 07/10 07:30 to 12/10 07:30.
        var first = Overlap(Verb.SupplementRequested, Verb.SupplementReceived, Verb.PaymentRequested, Verb.PaymentFulfilled);
        var second = Overlap(Verb.PaymentRequested, Verb.PaymentFulfilled, Verb.SupplementRequested, Verb.SupplementReceived);
        Assert.Equal("2026-10-22 17:00", Local(first.DueLawful));
        Assert.Equal("2026-10-22 17:00", Local(second.DueLawful));
    }

    [Fact]
    public void A_supplement_asked_while_it_lasts_counts_from_its_end()
    {
        // The payment holds 07/10 and 08/10, the supplement, asked on 07/10 too, 09/10 only: three working days.
        var d = new Story().Received("2026-10-05 09:00", Days(10), Policy("pause")).Then(Verb.PaymentRequested, "2026-10-06 17:00")
            .Then(Verb.SupplementRequested, "2026-10-07 07:30").Then(Verb.PaymentFulfilled, "2026-10-08 17:00").Then(Verb.SupplementReceived, "2026-10-09 17:00").Fold();
        Assert.Equal("2026-10-22 17:00", Local(d.DueLawful));
    }

    [Fact]
    public void A_supplement_asked_after_the_due_instant_still_counts_if_the_clock_was_held_then()
    {
        var d = new Story().Received("2026-10-05 09:00", Days(10)).Then(Verb.PaymentRequested, "2026-10-16 07:30")
            .Then(Verb.SupplementRequested, "2026-10-21 09:00").Then(Verb.PaymentFulfilled, "2026-10-22 07:30").Then(Verb.SupplementReceived, "2026-10-26 09:00").Fold();
        Assert.Equal(("2026-11-09 17:00", Suspicions.None), (Local(d.DueLawful), d.Suspicions));
    }

    private static Dossier Overlap(Verb ask, Verb settle, Verb askToo, Verb settleToo) => new Story().Received("2026-10-05 09:00", Days(10), Policy("pause"))
        .Then(ask, "2026-10-06 17:00").Then(askToo, "2026-10-08 07:30").Then(settle, "2026-10-08 17:00").Then(settleToo, "2026-10-09 17:00").Fold();

    private static Story Paid(string asked, string paid, params FieldValue[] fields) =>
        new Story().Received("2026-10-05 09:00", Days(10)).Then(Verb.PaymentRequested, asked).Then(Verb.PaymentFulfilled, paid, fields);
}
