using CchcLive.Domain.Events;
using CchcLive.Domain.Integrity;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Integrity;

/// <summary>Corrections need a reason and an approver who is not their author; an end must be one for all sources.</summary>
public class CorrectionRuleTests
{
    [Theory]
    [InlineData("Nhập nhầm ngày", "cb-1", "ld-1", "")]
    [InlineData(null, "cb-1", "ld-1", "CorrectionWithoutReason")]
    [InlineData(" ", "cb-1", "ld-1", "CorrectionWithoutReason")]
    [InlineData("Nhập nhầm ngày", "cb-1", null, "CorrectionWithoutApprover")]
    [InlineData("Nhập nhầm ngày", null, "ld-1", "CorrectionWithoutApprover")]
    [InlineData("Nhập nhầm ngày", "cb-1", "cb-1", "CorrectionSelfApproved")]
    [InlineData(null, null, null, "CorrectionWithoutReason CorrectionWithoutApprover")]
    public void A_correction_needs_a_reason_and_another_who_approves(string? reason, string? by, string? approvedBy, string broken)
    {
        var story = CleaningTests.Due().Correct(0, "2026-10-06 09:00", FieldValue.Of(FieldId.FieldCode, "ho-tich"));
        (FieldId Id, string? Text)[] said = [(FieldId.ReasonText, reason), (FieldId.By, by), (FieldId.ApprovedBy, approvedBy)];
        story.Events[^1] = story.Last with { Fields = story.Last.Fields.With(FieldSet.Of([.. said.Where(one => one.Text is not null).Select(one => FieldValue.Of(one.Id, one.Text!))])) };
        Assert.Equal(broken, string.Join(' ', CleaningTests.All(story).Select(finding => finding.Rule)));
    }

    [Fact]
    public void A_correction_of_a_correction_is_shown_against_what_that_one_said()
    {
        var story = CleaningTests.Due().Correct(0, "2026-10-06 09:00", FieldValue.Of(FieldId.FieldCode, "second")).Correct(1, "2026-10-07 09:00", FieldValue.Of(FieldId.FieldCode, "third"));
        var change = Assert.Single(FieldChange.Of(story.Last, story.Events));
        Assert.Equal(("second", "third"), (change.Was!.Value.Text, change.Is!.Value.Text));
    }

    [Fact]
    public void A_source_that_goes_on_with_what_another_ended_is_listed_once()
    {
        var story = CleaningTests.Due().Then(Verb.Completed, "2026-10-16 09:00").Then(Verb.Assigned, "2026-10-20 09:00", "dvc", null).Then(Verb.SupplementRequested, "2026-10-21 09:00", "dvc", null);
        var finding = Assert.Single(CleaningTests.All(story));
        Assert.Equal((IntegrityRule.EndContradicted, "dvc", "2026-10-16 09:00", "2026-10-20 09:00"), (finding.Rule, finding.Source, Local(finding.WasAt), Local(finding.IsAt)));
    }

    [Fact]
    public void The_same_source_or_a_hand_over_or_a_dossier_reopened_contradicts_nothing()
    {
        Assert.Empty(CleaningTests.All(CleaningTests.Due().Then(Verb.Completed, "2026-10-16 09:00").Then(Verb.Assigned, "2026-10-20 09:00")));
        Assert.Empty(CleaningTests.All(CleaningTests.Due().Then(Verb.Completed, "2026-10-16 09:00").Then(Verb.Returned, "2026-10-20 09:00", "dvc", null)));
        Assert.Empty(CleaningTests.All(CleaningTests.Due().Then(Verb.Completed, "2026-10-16 09:00").Then(Verb.Reopened, "2026-10-17 09:00").Then(Verb.Assigned, "2026-10-20 09:00", "dvc", null)));
    }
}
