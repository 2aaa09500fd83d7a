using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Tests.Histories.Story;
using static CchcLive.Domain.Tests.Histories.Vietnam;

namespace CchcLive.Domain.Tests.Dossiers;

/// <summary>Every contradiction is listed under its rule id and blocks nothing (D§4.5).</summary>
public class SuspicionTests
{
    private static readonly Dictionary<Suspicions, Func<Story>> Contradictions = new()
    {
        [Suspicions.ReceivedTwice] = () => Open().Received("2026-10-06 09:00"),
        [Suspicions.EndBeforeReceipt] = () => Open().Then(Verb.Completed, "2026-10-02 09:00"),
        [Suspicions.ReturnedBeforeEnd] = () => Open().Then(Verb.Returned, "2026-10-07 09:00").Then(Verb.Completed, "2026-10-08 09:00"),
        [Suspicions.SupplementWithoutRequest] = () => Open().Then(Verb.SupplementReceived, "2026-10-07 09:00"),
        [Suspicions.HandledAfterEnd] = () => Open().Then(Verb.Completed, "2026-10-07 09:00").Then(Verb.Assigned, "2026-10-08 09:00"),
        [Suspicions.SecondReappointment] = () => Open().Then(Verb.ApologyIssued, "2026-10-15 09:00", Reason, Next("2026-10-26")).Then(Verb.ApologyIssued, "2026-10-23 09:00", Reason, Next("2026-11-02")),
        [Suspicions.ApologyDateNotLater] = () => Open().Then(Verb.ApologyIssued, "2026-10-15 09:00", Reason, Next("2026-10-16")),
        [Suspicions.DueBeforeReceipt] = () => new Story().Received("2026-10-05 09:00", DueAt("2026-10-02")),
        [Suspicions.ReopenedWhileOpen] = () => Open().Then(Verb.Reopened, "2026-10-07 09:00"),
        [Suspicions.CorrectionWithoutTarget] = () => Open().Correct(7, "2026-10-07 09:00", DueAt("2026-10-30")),
        [Suspicions.PaymentWithoutRequest] = () => Open().Then(Verb.PaymentFulfilled, "2026-10-07 09:00"),
        [Suspicions.WaitAfterDue] = () => Open().Then(Verb.PaymentRequested, "2026-10-20 09:00"),
        [Suspicions.DueMovedAfterExpiry] = () => Open().Then(Verb.Completed, "2026-10-20 09:00").Then(Verb.Reopened, "2026-10-21 09:00", NewDue("2026-10-30")),
        [Suspicions.OnlineAtOfflineLevel] = () => new Story().Received("2026-10-05 09:00", FieldValue.Of(FieldId.ChannelIn, "online"), FieldValue.Of(FieldId.ProcedureLevel, "2")),
        [Suspicions.DueDiffersFromTerm] = () => new Story().Received("2026-10-05 09:00", DueAt("2026-10-22 17:00"), Days(10)),
    };

    public static TheoryData<Suspicions> Every { get; } = [.. Enum.GetValues<Suspicions>().Where(s => s != Suspicions.None)];

    private static FieldValue Reason => FieldValue.Of(FieldId.ReasonCode, "qua-tai");

    [Theory]
    [MemberData(nameof(Every))]
    public void Each_contradiction_raises_its_own_suspicion_and_no_other(Suspicions suspicion) =>
        Assert.Equal(suspicion, Contradictions[suspicion]().Fold().Suspicions);

    [Fact]
    public void A_blameless_life_raises_none()
    {
        var d = new Story().Then(Verb.Submitted, "2026-10-02 09:00").Received("2026-10-05 09:00", Days(10), DueAt("2026-10-19 17:00"))
            .Then(Verb.Assigned, "2026-10-05 10:00").Then(Verb.SupplementRequested, "2026-10-06 09:00").Then(Verb.SupplementReceived, "2026-10-07 09:00")
            .Then(Verb.PaymentRequested, "2026-10-08 09:00").Then(Verb.PaymentFulfilled, "2026-10-08 10:00").Then(Verb.ApologyIssued, "2026-10-09 09:00", Reason, Next("2026-10-30"))
            .Then(Verb.Completed, "2026-10-12 09:00").Then(Verb.Returned, "2026-10-12 10:00").Then(Verb.Rated, "2026-10-12 11:00").Fold();
        Assert.Equal(Suspicions.None, d.Suspicions);
    }

    [Fact]
    public void A_hand_over_without_any_end_is_suspect_and_ends_nothing()
    {
        var d = Open().Then(Verb.Returned, "2026-10-07 09:00").Fold();
        Assert.Equal((Suspicions.ReturnedBeforeEnd, EndKind.None), (d.Suspicions, d.End));
    }

    [Fact]
    public void A_hand_over_dated_without_hours_on_the_day_of_the_end_is_not_before_it() =>
        Assert.Equal(Suspicions.None, Open().Then(Verb.Completed, "2026-10-07 09:00").Then(Verb.Returned, "2026-10-07 15:00", FieldValue.Of(FieldId.ReturnedAt, At("2026-10-07"))).Fold().Suspicions);

    [Theory]
    [InlineData(Verb.Assigned)]
    [InlineData(Verb.Transferred)]
    [InlineData(Verb.SupplementRequested)]
    [InlineData(Verb.PaymentRequested)]
    [InlineData(Verb.ConsultationRequested)]
    public void What_is_handled_after_the_end_changes_nothing(Verb verb)
    {
        var ended = Open().Then(Verb.Completed, "2026-10-07 09:00");
        var before = ended.Fold();
        var after = ended.Then(verb, "2026-10-08 09:00", To("tu-phap"), FieldValue.Of(FieldId.OfficerId, "cb-2")).Fold();
        Assert.Equal(Suspicions.HandledAfterEnd, after.Suspicions);
        Assert.Equal((before.HandlingUnit, before.Officer, before.Wait, before.SupplementRequests), (after.HandlingUnit, after.Officer, after.Wait, after.SupplementRequests));
    }

    [Fact]
    public void Rule_ids_are_in_kebab_case_in_the_order_of_their_numbers()
    {
        Assert.Empty(SuspicionRules.Ids(Suspicions.None));
        Assert.Equal(["received-twice", "due-differs-from-term"], SuspicionRules.Ids(Suspicions.DueDiffersFromTerm | Suspicions.ReceivedTwice));
    }

    private static Story Open() => new Story().Received("2026-10-05 09:00", Days(10));

    private static FieldValue Next(string local) => FieldValue.Of(FieldId.NextDueAt, At(local));
}
