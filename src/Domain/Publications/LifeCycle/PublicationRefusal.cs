namespace CchcLive.Domain.Publications;

/// <summary>Why something cannot be done to a publication.</summary>
public enum PublicationRefusal
{
    /// <summary>It can be done.</summary>
    None = 0,
    /// <summary>Nobody said who does it.</summary>
    NoName,
    /// <summary>There is no draft.</summary>
    NoDraft,
    /// <summary>A draft is there already, and the clock makes only the first.</summary>
    DraftExists,
    /// <summary>The draft is with the approver, or approved: it must come back before another takes its place.</summary>
    WithApprover,
    /// <summary>The draft was not submitted.</summary>
    NotSubmitted,
    /// <summary>It was submitted already.</summary>
    AlreadySubmitted,
    /// <summary>Nobody approved the draft.</summary>
    NotApproved,
    /// <summary>The draft is not the one that the doer has seen.</summary>
    OtherDraft,
    /// <summary>Whoever submitted it cannot approve it.</summary>
    ApproverSubmitted,
    /// <summary>Whoever approved it cannot publish it.</summary>
    PublisherApproved,
    /// <summary>A reason is needed.</summary>
    NoReason,
    /// <summary>The version is not the next.</summary>
    WrongVersion,
    /// <summary>Nothing is public.</summary>
    NotPublic,
    /// <summary>The clock drafts and takes down; everything else a person does.</summary>
    NotByClock,
    /// <summary>The period is not over.</summary>
    PeriodNotOver,
    /// <summary>There is no such area, or it had no units in the period.</summary>
    NoArea,
    /// <summary>Org chart or calendars change faster than all shards can be asked under the same.</summary>
    KeepsChanging,
}
