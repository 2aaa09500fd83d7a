using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>What a shard says of events that it knows already.</summary>
public class AdmissionTests
{
    private static readonly DossierEvent Receipt = new Story().Then(Verb.Received, "2026-10-05 09:00", "egov", "2026-10-05 10:00", Story.Handling("27439")).Last;

    [Fact]
    public void The_same_event_again_is_a_duplicate() => Assert.Equal([Admission.Accepted, Admission.Duplicate], Empty().Admit([Receipt, Receipt]));

    [Fact]
    public void The_same_id_of_another_source_is_another_event() =>
        Assert.Equal([Admission.Accepted, Admission.Accepted], Empty().Admit([Receipt, Receipt with { Source = "cong-dvcqg" }]));

    [Fact]
    public void The_same_id_with_other_content_is_a_conflict_and_changes_nothing()
    {
        var other = Receipt with { Fields = FieldSet.Of(Story.Handling("27442")) };
        Assert.Equal([Admission.Accepted, Admission.Conflict], Empty().Admit([Receipt, other]));
        var shard = Empty();
        shard.Apply(Receipt);
        shard.Apply(other);
        Assert.Equal("27439", shard.Find(Story.Code)!.HandlingUnit);
        Assert.Equal(1, shard.EventCount);
    }

    [Fact]
    public void The_same_content_recorded_later_is_reasserted_and_earlier_a_duplicate()
    {
        var (later, earlier) = (Receipt with { RecordedAt = Vietnam.At("2026-10-07 10:00") }, Receipt with { RecordedAt = null });
        Assert.Equal([Admission.Accepted, Admission.Reasserted, Admission.Duplicate, Admission.Duplicate], Empty().Admit([Receipt, later, Receipt, earlier]));
    }

    [Fact]
    public void A_row_reasserted_after_another_statement_of_it_stands_again()
    {
        var shard = Empty();
        shard.Apply(Receipt);
        shard.Apply(Receipt with { Id = "2", RecordedAt = Vietnam.At("2026-10-06 10:00"), Time = Vietnam.At("2026-10-05 09:30"), Fields = FieldSet.Of(Story.Handling("27442")) });
        Assert.Equal("27442", shard.Find(Story.Code)!.HandlingUnit);
        shard.Apply(Receipt with { RecordedAt = Vietnam.At("2026-10-08 10:00") });
        Assert.Equal(("27439", 2), (shard.Find(Story.Code)!.HandlingUnit, shard.EventsOf(Story.Code).Count));
        Assert.Empty(shard.Recount());
    }

    [Fact]
    public void One_recording_in_two_offsets_leaves_the_same_event_whatever_came_first()
    {
        var utc = Receipt with { RecordedAt = new Moment(Receipt.RecordedAt!.Value.UtcTicks, 0) };
        Assert.Equal(ShardOf.Events([Receipt, utc], 0).EventsOf(Story.Code), ShardOf.Events([utc, Receipt], 0).EventsOf(Story.Code));
    }

    [Fact]
    public void More_than_1000_events_of_one_dossier_are_refused_and_other_dossiers_are_not()
    {
        var shard = Empty();
        var reminders = Enumerable.Range(0, 1001).Select(n => Receipt with { Id = $"r{n}", Verb = Verb.ReminderSent }).ToList();
        var admissions = shard.Admit(reminders);
        Assert.Equal((1000, Admission.TooMany), (admissions.Count(a => a == Admission.Accepted), admissions[^1]));
        foreach (var e in reminders.Take(1000)) shard.Apply(e);
        Assert.Equal([Admission.TooMany, Admission.Duplicate, Admission.Accepted], shard.Admit([reminders[1000], reminders[0], Receipt with { Code = "H29-2" }]));
    }

    [Fact]
    public void Asking_changes_nothing()
    {
        var shard = Empty();
        shard.Admit([Receipt]);
        Assert.Equal((0, 0L), (shard.Count, shard.EventCount));
        Assert.Null(shard.Find(Story.Code));
    }

    [Fact]
    public void Orphans_are_counted_until_their_header_arrives()
    {
        var story = new Story().Then(Verb.Completed, "2026-10-08 09:00").Then(Verb.Returned, "2026-10-08 10:00");
        var shard = ShardOf.Events(story.Events, Vietnam.Ticks("2026-10-09 09:00"));
        Assert.Equal((1, 1, true), (shard.Count, shard.Orphans, shard.IsOrphan(Story.Code)));
        Assert.Equal("", ShardText.Live(shard));
        shard.Apply(story.Received("2026-10-05 09:00").Last);
        Assert.Equal((0, false, EndKind.Completed), (shard.Orphans, shard.IsOrphan(Story.Code), shard.Find(Story.Code)!.End));
        Assert.NotEqual("", ShardText.Live(shard));
    }

    private static DossierShard Empty() => new(World.Rules, ShippedRules.Report06, Vietnam.Ticks("2026-10-05 09:00"));
}
