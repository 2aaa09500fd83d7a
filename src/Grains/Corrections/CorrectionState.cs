using System.Collections.Immutable;

namespace CchcLive.Grains.Corrections;

/// <summary>All proposed corrections. Immutable.</summary>
public sealed record CorrectionState
{
    /// <summary>None yet.</summary>
    public static CorrectionState Nothing { get; } = new();

    /// <summary>All of them, by number.</summary>
    public ImmutableList<Correction> All { get; private init; } = [];

    /// <summary>The one with a number; null if there is none.</summary>
    public Correction? Find(int number) => number >= 1 && number <= All.Count ? All[number - 1] : null;

    /// <summary>Those of a dossier, the newest first.</summary>
    public IReadOnlyList<Correction> Of(string code) => [.. All.Where(one => one.Proposal.Code == code).Reverse()];

    /// <summary>The state with one entry more. A decision about what is decided already changes nothing.</summary>
    public CorrectionState With(CorrectionEntry entry)
    {
        if (entry.Proposed is { } proposal) return this with { All = All.Add(new Correction { Number = All.Count + 1, Proposal = proposal }) };
        return entry.Decided is { } decision && Find(decision.Number) is { Decision: null } one ? this with { All = All.SetItem(one.Number - 1, one with { Decision = decision }) } : this;
    }
}
