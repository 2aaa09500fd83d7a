using CchcLive.Domain.Publications;
using FsCheck;
using FsCheck.Fluent;

namespace CchcLive.Domain.Tests.Publications;

public class LifeCycleTests
{
    private static readonly DateTimeOffset Start = new(2026, 10, 26, 0, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_month_goes_from_draft_to_publication_and_on_to_its_amendment()
    {
        var state = PublicationState.Nothing;
        Assert.Equal(PublicationStage.None, state.Stage);
        state = state.With(Draft(1, "a", by: PublicationAct.Clock));
        Assert.Equal(PublicationStage.Draft, state.Stage);
        state = state.With(Act(PublicationActKind.Submitted, "lan", "a"));
        Assert.Equal(PublicationStage.Submitted, state.Stage);
        state = state.With(Act(PublicationActKind.Approved, "minh", "a"));
        Assert.Equal(PublicationStage.Approved, state.Stage);
        Assert.False(state.IsPublic);
        state = state.With(Act(PublicationActKind.Published, "lan", "a"));
        Assert.Equal((PublicationStage.Published, true), (state.Stage, state.IsPublic));
        Assert.Equal(new VersionInfo(1, "a", "lan", "minh", "lan", Start, null), Assert.Single(state.Versions));

        state = state.With(Draft(2, "b", "lan", "Bổ sung"));
        Assert.Equal((PublicationStage.Draft, true), (state.Stage, state.IsPublic));
        state = state.With(Act(PublicationActKind.Submitted, "lan", "b")).With(Act(PublicationActKind.Approved, "minh", "b")).With(Act(PublicationActKind.Published, "hoa", "b"));
        Assert.Equal(["a", "b"], state.Versions.Select(version => version.Hash));
        Assert.Equal("Bổ sung", state.Versions[1].Reason);
        state = state.With(Act(PublicationActKind.Withdrawn, "lan", reason: "Sai đơn vị"));
        Assert.Equal((PublicationStage.Withdrawn, false, 2), (state.Stage, state.IsPublic, state.Versions.Count));
    }

    [Fact]
    public void Nobody_approves_what_he_submitted_nor_publishes_what_he_approved()
    {
        var submitted = PublicationState.Nothing.With(Draft(1, "a", "lan")).With(Act(PublicationActKind.Submitted, "lan", "a"));
        Assert.Equal(PublicationRefusal.ApproverSubmitted, submitted.Check(Act(PublicationActKind.Approved, " LAN ", "a")));
        var approved = submitted.With(Act(PublicationActKind.Approved, "minh", "a"));
        Assert.Equal(PublicationRefusal.PublisherApproved, approved.Check(Act(PublicationActKind.Published, "minh", "a")));
        Assert.Equal(PublicationRefusal.None, approved.Check(Act(PublicationActKind.Published, "lan", "a")));
    }

    [Fact]
    public void Only_the_document_that_was_seen_is_submitted_approved_and_published()
    {
        var draft = PublicationState.Nothing.With(Draft(1, "a", "lan"));
        Assert.Equal(PublicationRefusal.OtherDraft, draft.Check(Act(PublicationActKind.Submitted, "lan", "old")));
        var submitted = draft.With(Act(PublicationActKind.Submitted, "lan", "a"));
        Assert.Equal(PublicationRefusal.OtherDraft, submitted.Check(Act(PublicationActKind.Approved, "minh", "old")));
        Assert.Equal(PublicationRefusal.WithApprover, submitted.Check(Draft(1, "b", "lan")));
        var returned = submitted.With(Act(PublicationActKind.Returned, "minh", reason: "Thiếu giải trình"));
        Assert.Equal((PublicationStage.Draft, "Thiếu giải trình"), (returned.Stage, returned.Draft!.ReturnedFor));
        Assert.Equal("b", returned.With(Draft(1, "b", "lan")).Draft!.Hash);
    }

    [Fact]
    public void The_clock_makes_the_first_draft_and_nothing_else_but_takes_down()
    {
        var first = PublicationState.Nothing.With(Draft(1, "a", PublicationAct.Clock) with { DueAt = Start.AddMinutes(-20) });
        Assert.True(first.Draft!.IsLate);
        Assert.Equal(PublicationRefusal.DraftExists, first.Check(Draft(1, "b", PublicationAct.Clock)));
        foreach (var kind in Enum.GetValues<PublicationActKind>().Except([PublicationActKind.Drafted, PublicationActKind.TakenDown]))
            Assert.Equal(PublicationRefusal.NotByClock, first.Check(Act(kind, PublicationAct.Clock, "a", "x")));
        Assert.Equal(PublicationRefusal.NotByClock, first.Check(Act(PublicationActKind.TakenDown, "lan")));
    }

    [Fact]
    public void On_no_path_is_anything_published_that_another_did_not_approve() => Check.QuickThrowOnFailure(Prop.ForAll(Paths(), path =>
    {
        var done = Walk(path);
        foreach (var (state, act) in done.Where(step => step.Act.Kind == PublicationActKind.Published))
        {
            var published = state.Versions[^1];
            var before = done.TakeWhile(step => !ReferenceEquals(step.Act, act)).Select(step => step.Act).ToList();
            var drafted = before.FindLastIndex(one => one.Kind == PublicationActKind.Drafted);
            var approved = before.FindLastIndex(one => one.Kind == PublicationActKind.Approved); // of two that say the same the one after the return
            if (approved < drafted) return false;
            var approval = before[approved];
            var submission = before.Skip(drafted).Last(one => one.Kind == PublicationActKind.Submitted);
            if (approval.Hash != published.Hash || before[drafted].Hash != published.Hash || act.Hash != published.Hash) return false;
            if (approval.By == act.By || approval.By == submission.By || before.Skip(approved).Any(one => one.Kind is PublicationActKind.Returned or PublicationActKind.Drafted)) return false;
        }

        return true;
    }));

    [Fact]
    public void On_no_path_does_a_version_change_that_was_published() => Check.QuickThrowOnFailure(Prop.ForAll(Paths(), path =>
    {
        var known = PublicationState.Nothing.Versions;
        foreach (var (state, _) in Walk(path))
        {
            if (!known.SequenceEqual(state.Versions.Take(known.Count))) return false;
            if (state.Versions.Select(version => version.Number).Except(Enumerable.Range(1, state.Versions.Count)).Any()) return false;
            if (state.IsPublic && state.Versions.Count == 0) return false;
            known = state.Versions;
        }

        return true;
    }));

    [Fact]
    public void Amendments_have_a_reason_and_compose() => Check.QuickThrowOnFailure(Prop.ForAll(Paths(), path =>
        Walk(path).All(step => step.State.Versions.All(version => version.Number == 1 == version.Reason is null))
        && Walk(path) is var walked && PublicationState.Of(walked.Select(step => step.Act)) is var folded && (walked.Count == 0 || folded.Versions.SequenceEqual(walked[^1].State.Versions))));

    /// <summary>Does of a path what can be done.</summary>
    private static List<(PublicationState State, PublicationAct Act)> Walk(IEnumerable<PublicationAct> path)
    {
        var (state, done) = (PublicationState.Nothing, new List<(PublicationState, PublicationAct)>());
        foreach (var wanted in path)
        {
            // half of what is wanted knows the draft and the version; the rest is as it comes
            var act = wanted.Hash == "seen" ? wanted with { Hash = state.Draft?.Hash ?? "none" } : wanted;
            if (act.Kind == PublicationActKind.Drafted) act = act with { Version = state.NextVersion, Hash = $"draft-{done.Count}", Reason = state.NextVersion == 1 ? null : act.Reason };
            if (state.Check(act) != PublicationRefusal.None) continue;
            state = state.With(act);
            done.Add((state, act));
        }

        return done;
    }

    private static Arbitrary<PublicationAct[]> Paths() =>
        (from kind in Gen.Elements(Enum.GetValues<PublicationActKind>())
         from who in Gen.Elements("lan", "minh", "hoa", PublicationAct.Clock)
         from hash in Gen.Elements("seen", "seen", "seen", "other")
         from reason in Gen.Elements("lý do", "lý do", "")
         select Act(kind, who, hash, reason)).ArrayOf(60).ToArbitrary();

    private static PublicationAct Draft(int version, string hash, string by, string? reason = null) => new(PublicationActKind.Drafted, by, Start) { Version = version, Hash = hash, Reason = reason };

    private static PublicationAct Act(PublicationActKind kind, string by, string? hash = null, string? reason = null) => new(kind, by, Start) { Hash = hash, Reason = reason };
}
