using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.Story;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Dossiers;

/// <summary>Ends, second ends, reopenings and hand-overs.</summary>
public class EndTests
{
    [Theory]
    [InlineData(Verb.Completed, EndKind.Completed)]
    [InlineData(Verb.Refused, EndKind.Refused)]
    [InlineData(Verb.Withdrawn, EndKind.Withdrawn)]
    [InlineData(Verb.Stopped, EndKind.Stopped)]
    [InlineData(Verb.SupplementExpired, EndKind.SupplementExpired)]
    public void Every_end_ends(Verb verb, EndKind kind)
    {
        var d = Open().Then(verb, "2026-10-08 09:00").Fold();
        Assert.Equal((kind, "2026-10-08 09:00", Suspicions.None), (d.End, Local(d.EndAt), d.Suspicions));
    }

    [Fact]
    public void Of_two_ends_the_first_stands()
    {
        var d = Open().Then(Verb.Refused, "2026-10-08 09:00").Then(Verb.Completed, "2026-10-09 09:00").Fold();
        Assert.Equal((EndKind.Refused, "2026-10-08 09:00"), (d.End, Local(d.EndAt)));
    }

    [Fact]
    public void An_end_stated_again_by_its_source_replaces_the_first_in_whatever_direction_it_moves()
    {
        Assert.Equal("2026-10-12 09:00", Local(Restated("2026-10-12 09:00").EndAt));
        Assert.Equal("2026-10-07 09:00", Local(Restated("2026-10-07 09:00").EndAt));
    }

    [Fact]
    public void What_happened_before_a_restated_end_did_not_happen_after_the_end()
    {
        var d = Open().Then(Verb.SupplementRequested, "2026-10-06 09:00")
            .Then(Verb.Completed, "2026-10-07 09:00", "egov", "2026-10-07 09:00").Then(Verb.SupplementReceived, "2026-10-08 09:00")
            .Then(Verb.Transferred, "2026-10-08 10:00", To("tu-phap")).Then(Verb.Completed, "2026-10-28 09:00", "egov", "2026-10-28 09:00").Fold();
        Assert.Equal(("tu-phap", Suspicions.None, false), (d.HandlingUnit, d.Suspicions, d.IsPaused));
        Assert.Equal(("2026-10-22 17:00", "2026-10-28 09:00"), (Local(d.DueLawful), Local(d.EndAt)));
    }

    [Fact]
    public void An_end_of_another_source_does_not_replace_the_first() =>
        Assert.Equal("2026-10-08 09:00", Local(Open().Then(Verb.Completed, "2026-10-08 09:00", "egov", "2026-10-08 09:00")
            .Then(Verb.Completed, "2026-10-12 09:00", "cong-dvcqg", "2026-10-13 09:00").Fold().EndAt));

    [Fact]
    public void A_date_without_hours_ends_at_its_midnight_and_not_before_a_receipt_on_that_date()
    {
        var sameDay = Open().Then(Verb.Completed, "2026-10-05 17:00", FieldValue.Of(FieldId.CompletedAt, At("2026-10-05"))).Fold();
        Assert.Equal(("2026-10-05 09:00", Suspicions.None), (Local(sameDay.EndAt), sameDay.Suspicions));
        Assert.Equal("2026-10-06 00:00", Local(Open().Then(Verb.Completed, "2026-10-06 17:00", FieldValue.Of(FieldId.CompletedAt, At("2026-10-06"))).Fold().EndAt));
    }

    [Fact]
    public void Reopening_reverses_the_end_and_the_hand_over()
    {
        var d = Open().Then(Verb.Completed, "2026-10-08 09:00").Then(Verb.Returned, "2026-10-08 10:00").Then(Verb.Reopened, "2026-10-09 09:00").Fold();
        Assert.Equal((EndKind.None, 0L, 0L, 1), (d.End, d.EndAt, d.ReturnedAt, d.Reopened));
    }

    [Fact]
    public void After_a_reopening_it_ends_a_second_time()
    {
        var d = Open().Then(Verb.Refused, "2026-10-08 09:00").Then(Verb.Reopened, "2026-10-09 09:00").Then(Verb.Completed, "2026-10-12 09:00").Fold();
        Assert.Equal((EndKind.Completed, "2026-10-12 09:00", 1), (d.End, Local(d.EndAt), d.Reopened));
    }

    [Fact]
    public void An_end_before_a_reopening_is_no_earlier_statement_of_the_end_after_it()
    {
        var d = Open().Then(Verb.Completed, "2026-10-08 09:00", "egov", "2026-10-08 09:00").Then(Verb.Reopened, "2026-10-09 09:00")
            .Then(Verb.Completed, "2026-10-12 09:00", "egov", "2026-10-12 09:00").Fold();
        Assert.Equal((1, "2026-10-12 09:00", Suspicions.None), (d.Reopened, Local(d.EndAt), d.Suspicions));
    }

    [Theory]
    [InlineData("2026-10-16 09:00", "2026-10-30 17:00", Suspicions.None)]
    [InlineData("2026-10-19 17:00", "2026-10-30 17:00", Suspicions.None)]
    [InlineData("2026-10-20 09:00", "2026-10-19 17:00", Suspicions.DueMovedAfterExpiry)]
    public void A_reopening_may_bring_a_new_due_date_unless_the_old_one_has_passed(string reopened, string due, Suspicions suspicions)
    {
        var d = Open().Then(Verb.Refused, "2026-10-08 09:00").Then(Verb.Reopened, reopened, NewDue("2026-10-30 17:00")).Fold();
        Assert.Equal((due, suspicions), (Local(d.DueLawful), d.Suspicions));
    }

    [Fact]
    public void A_clock_that_was_held_at_the_end_has_not_run_out_at_the_reopening()
    {
        var d = Open().Then(Verb.SupplementRequested, "2026-10-08 09:00").Then(Verb.SupplementExpired, "2026-10-29 17:00")
            .Then(Verb.Reopened, "2026-11-02 09:00", NewDue("2026-11-09 17:00")).Fold();
        Assert.Equal(("2026-11-09 17:00", Suspicions.None, false, WaitKinds.None), (Local(d.DueLawful), d.Suspicions, d.IsPaused, d.Wait));
    }

    [Fact]
    public void Withdrawn_while_waiting_it_ends_with_its_clock_held()
    {
        var d = Open().Then(Verb.SupplementRequested, "2026-10-08 09:00").Then(Verb.Withdrawn, "2026-11-09 09:00").Fold();
        Assert.Equal((EndKind.Withdrawn, WaitKinds.None, true), (d.End, d.Wait, d.IsPaused));
    }

    [Fact]
    public void The_hand_over_stated_again_later_replaces_the_first()
    {
        var d = Open().Then(Verb.Completed, "2026-10-08 09:00").Then(Verb.Returned, "2026-10-08 10:00", "egov", "2026-10-08 10:00")
            .Then(Verb.Returned, "2026-10-09 10:00", "egov", "2026-10-09 10:00").Fold();
        Assert.Equal("2026-10-09 10:00", Local(d.ReturnedAt));
    }

    private static Story Open() => new Story().Received("2026-10-05 09:00", Days(10));

    private static Dossier Restated(string time) =>
        Open().Then(Verb.Completed, "2026-10-08 09:00", "egov", "2026-10-08 09:00").Then(Verb.Completed, time, "egov", "2026-10-13 09:00").Fold();
}
