using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.Story;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Dossiers;

/// <summary>Who has a dossier on the desk, by when, and what was decided about its lateness.</summary>
public class HandlingTests
{
    [Theory]
    [InlineData("justified", Verdict.Justified)]
    [InlineData("not-justified", Verdict.NotJustified)]
    public void An_explanation_is_justified_only_if_a_person_says_so(string verdict, Verdict expected)
    {
        var d = Open().Then(Verb.ExplanationFiled, "2026-10-20 09:00").Then(Verb.ExplanationReviewed, "2026-10-21 09:00", FieldValue.Of(FieldId.Verdict, verdict)).Fold();
        Assert.Equal((expected, "2026-10-20 09:00"), (d.Verdict, Local(d.ExplainedAt)));
        Assert.Equal(Verdict.NotReviewed, Open().Then(Verb.ExplanationFiled, "2026-10-20 09:00").Fold().Verdict);
    }

    [Fact]
    public void A_step_has_the_due_date_it_was_assigned_with_and_none_after_the_next_assignment_without_one()
    {
        var story = Open().Then(Verb.Assigned, "2026-10-06 09:00", Step("tham-dinh"), Officer("cb-1"), Due(FieldId.StepDueAt, "2026-10-08"));
        Assert.Equal(("tham-dinh", "cb-1", "2026-10-08 23:59"), (story.Fold().Step, story.Fold().Officer, Local(story.Fold().StepDueAt)));
        var next = story.Then(Verb.Assigned, "2026-10-07 09:00", Step("ky")).Fold();
        Assert.Equal(("ky", "cb-1", 0L), (next.Step, next.Officer, next.StepDueAt));
    }

    [Fact]
    public void A_transfer_changes_the_unit_and_the_officer_does_not_go_along()
    {
        var d = Open().Then(Verb.Assigned, "2026-10-06 09:00", Officer("cb-1")).Then(Verb.Transferred, "2026-10-07 09:00", To("27442"), Step("tham-dinh"), Due(FieldId.StepDueAt, "2026-10-09 11:30")).Fold();
        Assert.Equal(("27442", null, "tham-dinh", "2026-10-09 11:30"), (d.HandlingUnit, d.Officer, d.Step, Local(d.StepDueAt)));
    }

    [Fact]
    public void A_consultation_lasts_until_it_is_answered_and_need_not_have_a_due_date()
    {
        var asked = Open().Then(Verb.ConsultationRequested, "2026-10-06 09:00", FieldValue.Of(FieldId.ConsultedUnitId, "so-xd"));
        Assert.Equal(("so-xd", 0L), (asked.Fold().ConsultedUnit, asked.Fold().ConsultDueAt));
        asked.Then(Verb.ConsultationRequested, "2026-10-07 09:00", FieldValue.Of(FieldId.ConsultedUnitId, "so-tc"), Due(FieldId.ConsultDueAt, "2026-10-12"));
        Assert.Equal(("so-tc", "2026-10-12 23:59"), (asked.Fold().ConsultedUnit, Local(asked.Fold().ConsultDueAt)));
        var answered = asked.Then(Verb.ConsultationAnswered, "2026-10-08 09:00").Fold();
        Assert.Equal((null, 0L), (answered.ConsultedUnit, answered.ConsultDueAt));
    }

    private static Story Open() => new Story().Received("2026-10-05 09:00", Days(10));

    private static FieldValue Step(string step) => FieldValue.Of(FieldId.StepId, step);

    private static FieldValue Officer(string officer) => FieldValue.Of(FieldId.OfficerId, officer);

    private static FieldValue Due(FieldId field, string local) => FieldValue.Of(field, At(local));
}
