using CchcLive.Dashboard.Late.Acts;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Integrity;

/// <summary>A dossier's corrections and what looks like cleaning in it.</summary>
public sealed record CorrectionPageView
{
    /// <summary>The dossier's code.</summary>
    public required string Code { get; init; }

    /// <summary>The name of the unit that handles it.</summary>
    public required string Unit { get; init; }

    /// <summary>What looks like cleaning; empty also if the reader may not know.</summary>
    public required IReadOnlyList<FindingView> Findings { get; init; }

    /// <summary>What was proposed, the newest first.</summary>
    public required IReadOnlyList<CorrectionView> Corrections { get; init; }

    /// <summary>Numbers of those that were approved and did not reach the dossier.</summary>
    public required IReadOnlySet<int> Undone { get; init; }

    /// <summary>The events that may be corrected: keys and names.</summary>
    public required IReadOnlyList<(string Key, string Name)> Events { get; init; }

    /// <summary>The fields that they may have: JSON names and meanings.</summary>
    public required IReadOnlyList<(string Name, string Meaning)> Fields { get; init; }

    /// <summary>The reader may propose.</summary>
    public required bool MayPropose { get; init; }

    /// <summary>The reader may approve and give back what others proposed.</summary>
    public required bool MayDecide { get; init; }

    /// <summary>Names are typed: there is no account, and the data is simulated.</summary>
    public required bool TakesTypedNames { get; init; }

    /// <summary>Who reads: his own proposals he does not decide.</summary>
    public required string Reader { get; init; }

    /// <summary>Proves that a form came from this page; null for one who may do nothing.</summary>
    public required AntiforgeryTokenSet? Token { get; init; }

    /// <summary>What was typed and not taken; empty for none.</summary>
    public required TypedForm Typed { get; init; }

    /// <summary>What has just been done, in words; null for nothing.</summary>
    public required string? Done { get; init; }
}
