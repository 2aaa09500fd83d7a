using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.Story;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Dossiers;

/// <summary>Which receipt stands, what the header says, and what orphans wait for.</summary>
public class ReceiptTests
{
    [Fact]
    public void A_row_restated_by_its_source_with_the_largest_recording_stands_whatever_its_time()
    {
        var story = new Story().Then(Verb.Received, "2026-10-05 09:00", "egov", "2026-10-05 09:00", Handling("27436"))
            .Then(Verb.Received, "2026-10-06 09:00", "egov", "2026-10-09 00:00", Handling("27442"))
            .Then(Verb.Received, "2026-10-07 09:00", "egov", "2026-10-08 00:00", Handling("27439"));
        Assert.Equal(("27442", "2026-10-06 09:00", Suspicions.None), (story.Fold().HandlingUnit, Local(story.Fold().ReceivedAt), story.Fold().Suspicions));
    }

    [Fact]
    public void A_restated_row_with_an_earlier_time_stands_too()
    {
        var d = new Story().Then(Verb.Received, "2026-10-05 09:00", "egov", "2026-10-05 09:00").Then(Verb.Received, "2026-10-02 09:00", "egov", "2026-10-09 00:00").Fold();
        Assert.Equal(("2026-10-02 09:00", Suspicions.None), (Local(d.ReceivedAt), d.Suspicions));
    }

    [Fact]
    public void What_another_source_says_of_the_receipt_does_not_replace_the_first()
    {
        var d = new Story().Received("2026-10-05 09:00").Then(Verb.Received, "2026-10-06 09:00", "cong-dvcqg", "2026-10-09 00:00", Handling("27442")).Fold();
        Assert.Equal(("27439", Suspicions.ReceivedTwice), (d.HandlingUnit, d.Suspicions));
    }

    [Fact]
    public void The_receipts_own_moment_wins_over_the_time_of_the_event()
    {
        var d = new Story().Received("2026-10-06 09:00", FieldValue.Of(FieldId.ReceivedAt, At("2026-10-05 14:00")), Days(1)).Fold();
        Assert.Equal(("2026-10-05 14:00", "2026-10-06 17:00"), (Local(d.ReceivedAt), Local(d.DueLawful)));
    }

    [Fact]
    public void A_due_date_without_hours_lasts_to_its_midnight() =>
        Assert.Equal(At("2026-10-07").LastTicks(Office.Zone), new Story().Received("2026-10-05 09:00", DueAt("2026-10-07")).Fold().DueLawful);

    [Fact]
    public void Events_without_a_header_are_an_orphan_until_it_arrives()
    {
        var story = new Story().Then(Verb.Completed, "2026-10-08 09:00");
        Assert.True(story.Fold().IsOrphan);
        Assert.False(story.Received("2026-10-05 09:00").Fold().IsOrphan);
        Assert.Equal(EndKind.Completed, story.Fold().End);
    }

    [Fact]
    public void A_filing_that_waits_for_acceptance_is_no_orphan_and_has_no_header()
    {
        var d = new Story().Then(Verb.Submitted, "2026-10-05 09:00", Handling("27439")).Fold();
        Assert.Equal((false, false, "2026-10-05 09:00"), (d.IsOrphan, d.HasHeader, Local(d.SubmittedAt)));
    }

    [Fact]
    public void A_filing_rejected_at_the_desk_belongs_to_the_unit_that_the_rejection_names()
    {
        var d = new Story().Then(Verb.IntakeRejected, "2026-10-05 09:00", FieldValue.Of(FieldId.ReceivingUnitId, "27439")).Fold();
        Assert.Equal(("27439", "27439", "2026-10-05 09:00", false), (d.ReceivingUnit, d.HandlingUnit, Local(d.RejectedAt), d.IsOrphan));
    }

    [Fact]
    public void What_the_filing_said_holds_where_the_receipt_is_silent()
    {
        var d = new Story().Then(Verb.Submitted, "2026-10-02 09:00", Handling("tu-phap"), FieldValue.Of(FieldId.FieldCode, "ho-tich"), FieldValue.Of(FieldId.ChannelIn, "online"))
            .Then(Verb.Received, "2026-10-05 09:00", FieldValue.Of(FieldId.UnitId, "mot-cua"), FieldValue.Of(FieldId.ChannelIn, "post")).Fold();
        Assert.Equal(("tu-phap", "mot-cua", "ho-tich", "post"), (d.HandlingUnit, d.ReceivingUnit, d.Field, d.ChannelIn));
        Assert.Equal(("2026-10-02 09:00", "2026-10-05 09:00"), (Local(d.SubmittedAt), Local(d.ReceivedAt)));
    }

    [Fact]
    public void A_receipt_that_names_only_its_desk_is_handled_there()
    {
        var d = new Story().Then(Verb.Received, "2026-10-05 09:00", FieldValue.Of(FieldId.ReceivingUnitId, "mot-cua")).Fold();
        Assert.Equal(("mot-cua", "mot-cua"), (d.HandlingUnit, d.ReceivingUnit));
    }

    [Fact]
    public void The_calendar_is_that_of_the_returning_unit_else_of_the_handler_at_receipt()
    {
        var handler = new Story().Received("2026-10-05 09:00", Handling("ams-1")).Then(Verb.Transferred, "2026-10-06 09:00", To("27439"));
        Assert.Equal("all-days@Europe/Amsterdam", DossierFold.Fold(Story.Code, handler.Events, World.Rules).Calendar.Id);
        var returning = new Story().Received("2026-10-05 09:00", Handling("ams-1"), FieldValue.Of(FieldId.ReturningUnitId, "27439"));
        Assert.Equal(Office.Id, DossierFold.Fold(Story.Code, returning.Events, World.Rules).Calendar.Id);
    }

    [Fact]
    public void A_transfer_moves_the_handler_and_the_officer_and_never_the_receiver()
    {
        var d = new Story().Received("2026-10-05 09:00", FieldValue.Of(FieldId.OfficerId, "cb-1")).Then(Verb.Transferred, "2026-10-06 09:00", To("tu-phap")).Fold();
        Assert.Equal(("tu-phap", "27439", null), (d.HandlingUnit, d.ReceivingUnit, d.Officer));
    }

    [Fact]
    public void A_reorganisation_moves_open_dossiers_and_leaves_ended_ones_where_they_were()
    {
        var open = new Story().Received("2026-10-05 09:00").Then(Verb.OwnershipMoved, "2026-10-08 09:00", To("27442"));
        Assert.Equal("27442", open.Fold().HandlingUnit);
        var ended = new Story().Received("2026-10-05 09:00").Then(Verb.Completed, "2026-10-06 09:00").Then(Verb.OwnershipMoved, "2026-10-08 09:00", To("27442"));
        Assert.Equal(("27439", Suspicions.None), (ended.Fold().HandlingUnit, ended.Fold().Suspicions));
    }

    [Fact]
    public void Equal_times_of_a_date_only_feed_are_settled_by_the_rank_of_the_verb()
    {
        var story = new Story().Then(Verb.Returned, "2026-10-05 00:00").Then(Verb.Completed, "2026-10-05 00:00").Then(Verb.Transferred, "2026-10-05 00:00", To("tu-phap"))
            .Received("2026-10-05 00:00").Then(Verb.Submitted, "2026-10-05 00:00");
        var d = story.Fold();
        Assert.Equal([Verb.Submitted, Verb.Received, Verb.Transferred, Verb.Completed, Verb.Returned], d.Timeline.Select(e => e.Verb));
        Assert.Equal(("tu-phap", EndKind.Completed, Suspicions.None), (d.HandlingUnit, d.End, d.Suspicions));
    }

    [Fact]
    public void The_sources_own_sequence_beats_the_rank()
    {
        var story = new Story().Received("2026-10-05 00:00").Then(Verb.Completed, "2026-10-06 00:00").Then(Verb.Transferred, "2026-10-06 00:00", To("tu-phap"));
        story.Events[1] = story.Events[1] with { Sequence = 1 };
        story.Events[2] = story.Events[2] with { Sequence = 2 };
        Assert.Equal(("27439", Suspicions.HandledAfterEnd), (story.Fold().HandlingUnit, story.Fold().Suspicions));
    }

    [Theory]
    [InlineData(Verb.Merged)]
    [InlineData(Verb.Voided)]
    public void A_merged_or_voided_dossier_is_removed_with_its_trace_kept(Verb verb)
    {
        var d = new Story().Received("2026-10-05 09:00").Then(verb, "2026-10-06 09:00", FieldValue.Of(FieldId.IntoCode, "H29-2")).Fold();
        Assert.Equal((true, 2), (d.IsRemoved, d.Timeline.Count));
    }
}
