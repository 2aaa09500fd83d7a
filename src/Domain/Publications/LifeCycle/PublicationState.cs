using System.Collections.Immutable;

namespace CchcLive.Domain.Publications;

/// <summary>
/// The life of one publication: a fold of its acts, and the one place that says what may be done. Nothing is published that another person did not approve, byte for byte; what was published
/// never changes, it only gets a successor. Immutable.
/// </summary>
public sealed record PublicationState
{
    /// <summary>Before anything was done.</summary>
    public static PublicationState Nothing { get; } = new();

    /// <summary>The draft; null if none is being worked on.</summary>
    public DraftInfo? Draft { get; private init; }

    /// <summary>The versions that were published, the first one first.</summary>
    public ImmutableList<VersionInfo> Versions { get; private init; } = [];

    /// <summary>True if what was published is withdrawn or taken down.</summary>
    public bool IsDown { get; private init; }

    /// <summary>True if the public may see the last version, and those before it.</summary>
    public bool IsPublic => Versions.Count > 0 && !IsDown;

    /// <summary>The version that the next draft will be.</summary>
    public int NextVersion => Versions.Count + 1;

    /// <summary>Where it stands: the draft if there is one, else what the public has.</summary>
    public PublicationStage Stage => this switch
    {
        { Draft.ApprovedBy: not null } => PublicationStage.Approved,
        { Draft.SubmittedBy: not null } => PublicationStage.Submitted,
        { Draft: not null } => PublicationStage.Draft,
        { IsPublic: true } => PublicationStage.Published,
        { IsDown: true } => PublicationStage.Withdrawn,
        _ => PublicationStage.None,
    };

    /// <summary>Why an act cannot be done now; <see cref="PublicationRefusal.None"/> if it can.</summary>
    public PublicationRefusal Check(PublicationAct act) => act.Kind switch
    {
        _ when string.IsNullOrWhiteSpace(act.By) => PublicationRefusal.NoName,
        not PublicationActKind.Drafted when act.IsByClock != (act.Kind == PublicationActKind.TakenDown) => PublicationRefusal.NotByClock,
        PublicationActKind.Drafted => CheckDraft(act),
        PublicationActKind.Submitted => Draft is null ? PublicationRefusal.NoDraft : Draft.SubmittedBy is not null ? PublicationRefusal.AlreadySubmitted : CheckSeen(act),
        PublicationActKind.Returned => Draft?.SubmittedBy is null ? PublicationRefusal.NotSubmitted : CheckReason(act),
        PublicationActKind.Approved => CheckApproval(act),
        PublicationActKind.Published => CheckPublishing(act),
        PublicationActKind.Withdrawn => !IsPublic ? PublicationRefusal.NotPublic : CheckReason(act),
        _ => IsPublic ? PublicationRefusal.None : PublicationRefusal.NotPublic,
    };

    /// <summary>The state after an act.</summary>
    /// <exception cref="InvalidOperationException">It cannot be done (<see cref="Check"/>).</exception>
    public PublicationState With(PublicationAct act)
    {
        if (Check(act) is not PublicationRefusal.None and var refusal) throw new InvalidOperationException($"A publication at stage {Stage} cannot take {act.Kind}: {refusal}.");
        return act.Kind switch
        {
            PublicationActKind.Drafted => this with { Draft = new DraftInfo(act.Version, act.Hash!, act.By, act.At) { Reason = act.Reason, DueAt = act.DueAt, IsLate = act.IsLate } },
            PublicationActKind.Submitted => this with { Draft = Draft! with { SubmittedBy = act.By, ReturnedFor = null } },
            PublicationActKind.Returned => this with { Draft = Draft! with { SubmittedBy = null, ApprovedBy = null, ReturnedFor = act.Reason } },
            PublicationActKind.Approved => this with { Draft = Draft! with { ApprovedBy = act.By } },
            PublicationActKind.Published => this with
            {
                Versions = Versions.Add(new VersionInfo(Draft!.Version, Draft.Hash, Draft.SubmittedBy!, Draft.ApprovedBy!, act.By, act.At, Draft.Reason)), Draft = null, IsDown = false,
            },
            _ => this with { IsDown = true, Draft = null },
        };
    }

    /// <summary>The state after some acts.</summary>
    public static PublicationState Of(IEnumerable<PublicationAct> acts) => acts.Aggregate(Nothing, (state, act) => state.With(act));

    private PublicationRefusal CheckDraft(PublicationAct act)
    {
        if (act.IsByClock && Stage != PublicationStage.None) return PublicationRefusal.DraftExists;
        if (Draft?.SubmittedBy is not null) return PublicationRefusal.WithApprover;
        if (act.Version != NextVersion || string.IsNullOrEmpty(act.Hash)) return PublicationRefusal.WrongVersion;
        return act.Version == 1 ? PublicationRefusal.None : CheckReason(act);
    }

    private PublicationRefusal CheckApproval(PublicationAct act) => this switch
    {
        { Draft: null } => PublicationRefusal.NoDraft,
        { Draft.SubmittedBy: null } => PublicationRefusal.NotSubmitted,
        { Draft.ApprovedBy: not null } => PublicationRefusal.AlreadySubmitted,
        { Draft.SubmittedBy: var submitter } when IsSame(submitter, act.By) => PublicationRefusal.ApproverSubmitted,
        _ => CheckSeen(act),
    };

    private PublicationRefusal CheckPublishing(PublicationAct act) => this switch
    {
        { Draft: null } => PublicationRefusal.NoDraft,
        { Draft.ApprovedBy: null } => PublicationRefusal.NotApproved,
        { Draft.ApprovedBy: var approver } when IsSame(approver, act.By) => PublicationRefusal.PublisherApproved,
        _ => CheckSeen(act),
    };

    private PublicationRefusal CheckSeen(PublicationAct act) => act.Hash == Draft!.Hash ? PublicationRefusal.None : PublicationRefusal.OtherDraft;

    private static PublicationRefusal CheckReason(PublicationAct act) => string.IsNullOrWhiteSpace(act.Reason) ? PublicationRefusal.NoReason : PublicationRefusal.None;

    private static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
