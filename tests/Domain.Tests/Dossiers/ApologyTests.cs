using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.Story;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Dossiers;

/// <summary>Apology and re-appointment: three contents, one re-appointment, no cure (NĐ 61/2018 Đ19.9, D§3.3).</summary>
public class ApologyTests
{
    private static readonly FieldValue Reason = FieldValue.Of(FieldId.ReasonText, "Hệ thống gián đoạn");

    [Fact]
    public void With_reason_and_a_later_date_it_is_complete_and_promises_that_date_and_moves_no_lawful_one()
    {
        var d = Apologised("2026-10-16 09:00", Reason, Next("2026-10-26"));
        Assert.Equal((ApologyState.Complete, "2026-10-16 09:00", "2026-10-26 23:59", "2026-10-19 17:00"), (d.Apology, Local(d.ApologyAt), Local(d.DuePromised), Local(d.DueLawful)));
    }

    [Fact]
    public void Without_a_reason_it_is_incomplete_and_promises_nothing()
    {
        var d = Apologised("2026-10-16 09:00", Next("2026-10-26"));
        Assert.Equal((ApologyState.Incomplete, 0L), (d.Apology, d.DuePromised));
    }

    [Fact]
    public void What_it_lacks_is_named_and_nothing_once_it_is_complete()
    {
        Assert.Equal(ApologyContents.All, Open().Fold().ApologyLacks);
        Assert.Equal(ApologyContents.Reason, Apologised("2026-10-16 09:00", Next("2026-10-26")).ApologyLacks);
        Assert.Equal(ApologyContents.NextDate, Apologised("2026-10-16 09:00", Reason).ApologyLacks);
        Assert.Equal(ApologyContents.NextDate, Apologised("2026-10-16 09:00", Reason, Next("2026-10-19 17:00")).ApologyLacks);
        Assert.Equal(ApologyContents.Reason | ApologyContents.NextDate, Apologised("2026-10-16 09:00").ApologyLacks);
        Assert.Equal(ApologyContents.None, Apologised("2026-10-16 09:00", Reason, Next("2026-10-26")).ApologyLacks);
    }

    [Fact]
    public void The_cause_is_the_last_explanations_else_the_apologys()
    {
        FieldValue Cause(string code) => FieldValue.Of(FieldId.ReasonCode, code);
        var story = Open();
        Assert.Null(story.Fold().Cause);
        Assert.Equal("may-hong", story.Then(Verb.ApologyIssued, "2026-10-16 09:00", Cause("may-hong"), Next("2026-10-26")).Fold().Cause);
        Assert.Equal("thieu-nguoi", story.Then(Verb.ExplanationFiled, "2026-10-21 09:00", Cause("thieu-nguoi"), FieldValue.Of(FieldId.ReasonText, "Hai người nghỉ ốm")).Fold().Cause);
        var again = story.Then(Verb.ExplanationFiled, "2026-10-22 09:00", FieldValue.Of(FieldId.ReasonText, "Ba người nghỉ ốm")).Fold();
        Assert.Equal(("thieu-nguoi", "Ba người nghỉ ốm", "2026-10-21 09:00"), (again.Cause, again.ExplainedText, Local(again.ExplainedAt)));
    }

    [Fact]
    public void Of_incomplete_ones_the_first_says_when() =>
        Assert.Equal("2026-10-16 09:00", Local(Open().Then(Verb.ApologyIssued, "2026-10-16 09:00", Reason).Then(Verb.ApologyIssued, "2026-10-17 09:00", Reason).Fold().ApologyAt));

    [Fact]
    public void Without_a_next_date_it_is_incomplete() => Assert.Equal(ApologyState.Incomplete, Apologised("2026-10-16 09:00", Reason).Apology);

    [Fact]
    public void With_a_date_that_is_not_later_it_is_incomplete_and_suspect()
    {
        var d = Apologised("2026-10-16 09:00", Reason, Next("2026-10-19 17:00"));
        Assert.Equal((ApologyState.Incomplete, Suspicions.ApologyDateNotLater), (d.Apology, d.Suspicions));
    }

    [Fact]
    public void An_incomplete_one_may_be_completed_by_the_next()
    {
        var d = Open().Then(Verb.ApologyIssued, "2026-10-16 09:00", Reason).Then(Verb.ApologyIssued, "2026-10-20 09:00", Reason, Next("2026-10-26")).Fold();
        Assert.Equal((ApologyState.Complete, "2026-10-20 09:00", Suspicions.None), (d.Apology, Local(d.ApologyAt), d.Suspicions));
    }

    [Fact]
    public void A_second_re_appointment_is_suspect_and_the_first_stands()
    {
        var d = Open().Then(Verb.ApologyIssued, "2026-10-16 09:00", Reason, Next("2026-10-26")).Then(Verb.ApologyIssued, "2026-10-26 09:00", Reason, Next("2026-11-02")).Fold();
        Assert.Equal((Suspicions.SecondReappointment, "2026-10-26 23:59"), (d.Suspicions, Local(d.DuePromised)));
    }

    [Fact]
    public void Sent_after_the_due_instant_it_is_complete_and_says_when()
    {
        var d = Apologised("2026-10-21 09:00", Reason, Next("2026-10-26"));
        Assert.Equal((ApologyState.Complete, "2026-10-21 09:00"), (d.Apology, Local(d.ApologyAt)));
    }

    private static Story Open() => new Story().Received("2026-10-05 09:00", Days(10));

    private static Dossier Apologised(string sent, params FieldValue[] contents) => Open().Then(Verb.ApologyIssued, sent, contents).Fold();

    private static FieldValue Next(string local) => FieldValue.Of(FieldId.NextDueAt, At(local));
}
