using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.LateBoards;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Late;

/// <summary>What is missing about late dossiers, unit by unit.</summary>
public sealed record ChaseView
{
    /// <summary>What the page's address asks for.</summary>
    public required LateAddress Address { get; init; }

    /// <summary>The name of the area or unit.</summary>
    public required string Name { get; init; }

    /// <summary>Its area, for the menu; null for a unit.</summary>
    public required string? Area { get; init; }

    /// <summary>How many dossiers lack something.</summary>
    public required int Count { get; init; }

    /// <summary>The units, the most first.</summary>
    public required IReadOnlyList<ChaseUnit> Units { get; init; }

    /// <summary>The rule, and the role in which a unit counts.</summary>
    public required string Definition { get; init; }

    /// <summary>Proves that a form came from this page; null where there is none.</summary>
    public required AntiforgeryTokenSet? Token { get; init; }

    /// <summary>The moment that the page tells of.</summary>
    public required PageMoment Moment { get; init; }

    /// <summary>Writes times in the place's zone.</summary>
    public required Times Times { get; init; }

    /// <summary>The date whose org tree is shown.</summary>
    public required DateOnly TreeDate { get; init; }

    /// <summary>The instant at which everything was judged, in words.</summary>
    public required string At { get; init; }

    /// <summary>How many are listed.</summary>
    public int Listed => Units.Sum(unit => unit.Lines.Count);
}

/// <summary>What one unit has to do.</summary>
/// <param name="Id">The unit; "" for dossiers that name none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lines">Its dossiers that lack something.</param>
/// <param name="Times">Writes times.</param>
public sealed record ChaseUnit(string Id, string Name, IReadOnlyList<LateLineView> Lines, Times Times)
{
    /// <summary>The reader may remind it.</summary>
    public bool MayRemind { get; init; }

    /// <summary>How many lack what: words and counts.</summary>
    public IEnumerable<(string Words, int Count)> Lacks => new[]
    {
        (Texts.MissingExplanation, Lines.Count(line => line.Explanation == ExplanationState.Missing)),
        (Texts.MissingApology, Lines.Count(line => line.Line.Apology == ApologyState.None)),
        (Texts.MissingContents, Lines.Count(line => line.Line.Apology == ApologyState.Incomplete)),
        (Texts.MissingVerdict, Lines.Count(line => line.Review == ReviewState.Waiting)),
    }.Where(lack => lack.Item2 > 0);

    /// <summary>How many of its dossiers a reminder would go to: those that are open.</summary>
    public int Open => Lines.Count(line => line.Line.End == EndKind.None);

    /// <summary>When it was last reminded, in words; null if never.</summary>
    public string? LastReminder => Lines.Max(line => line.Line.RemindedAt) is > 0 and var last ? Words.Fill(Texts.Reminded, Times.Minute(last)) : null;
}
