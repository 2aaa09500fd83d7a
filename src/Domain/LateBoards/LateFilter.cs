using CchcLive.Domain.Publications;

namespace CchcLive.Domain.LateBoards;

/// <summary>Which late dossiers are wanted. Everything that is not said does not matter; units and fields are restricted by the question itself.</summary>
public sealed record LateFilter
{
    /// <summary>Only those that are still open, or that ended.</summary>
    public LateState? State { get; init; }

    /// <summary>Only those with this state of explanation.</summary>
    public ExplanationState? Explanation { get; init; }

    /// <summary>Only those in this bucket.</summary>
    public NoticeBucket? Notice { get; init; }

    /// <summary>Only those whose verdict stands so.</summary>
    public ReviewState? Review { get; init; }

    /// <summary>Only those with this cause; empty: those whose cause nobody has said.</summary>
    public string? Cause { get; init; }

    /// <summary>Only those that are late by so many working days at least; by calendar days where the calendar lacks a year.</summary>
    public int DaysAtLeast { get; init; }

    /// <summary>Only those whose code contains this, in upper case.</summary>
    public string Search { get; init; } = "";

    /// <summary>Only those about which somebody still has to do something.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>True if it is wanted.</summary>
    public bool Takes(in LateFacts facts) =>
        (State is null || State == facts.State) && (Explanation is null || Explanation == facts.Explanation) && (Notice is null || Notice == facts.Notice)
        && (Review is null || Review == facts.Review) && (Cause is null || Cause == facts.Cause) && facts.Days >= DaysAtLeast
        && (!IsIncomplete || facts.IsIncomplete) && (Search.Length == 0 || facts.Code.Contains(Search, StringComparison.Ordinal));
}
