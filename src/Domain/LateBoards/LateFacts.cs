using CchcLive.Domain.Publications;

namespace CchcLive.Domain.LateBoards;

/// <summary>What the late board says of one late dossier, as far as it counts, filters and sorts by it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="State">Whether it is still open.</param>
/// <param name="Explanation">Whether it was explained.</param>
/// <param name="Notice">Whether and when its applicant was told.</param>
/// <param name="Review">Where the verdict stands.</param>
/// <param name="Cause">Why it is late; empty: chưa rõ nguyên nhân.</param>
/// <param name="Days">By how many days.</param>
public readonly record struct LateFacts(string Code, LateState State, ExplanationState Explanation, NoticeBucket Notice, ReviewState Review, string Cause, int Days)
{
    /// <summary>True if somebody still has to do something about it: explain, apologise or decide.</summary>
    public bool IsIncomplete => Explanation == ExplanationState.Missing || Notice == NoticeBucket.None || Review == ReviewState.Waiting;
}
