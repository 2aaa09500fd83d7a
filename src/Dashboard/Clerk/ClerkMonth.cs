using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Publications;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Clerk;

/// <summary>What stands on the page of a month.</summary>
public sealed record ClerkMonth
{
    /// <summary>The area.</summary>
    public required AreaInfo Area { get; init; }

    /// <summary>Its name.</summary>
    public required string AreaName { get; init; }

    /// <summary>Where the month stands.</summary>
    public required PublicationStatus Status { get; init; }

    /// <summary>By what the area publishes it.</summary>
    public required PublicationRule Rule { get; init; }

    /// <summary>When the draft will be made by itself; null if that is over.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>True once the period's last day is over.</summary>
    public required bool IsOver { get; init; }

    /// <summary>The draft; null if there is none.</summary>
    public PublicationDocument? Draft { get; init; }

    /// <summary>What the draft says otherwise than the one whose place it took.</summary>
    public IReadOnlyList<LineDifference> Redrafted { get; init; } = [];

    /// <summary>What the draft says otherwise than the version that stands.</summary>
    public IReadOnlyList<LineDifference> Amended { get; init; } = [];

    /// <summary>What would be otherwise in a new version, and the document that says so; null if there is a draft, or nothing was published.</summary>
    public IReadOnlyList<LineDifference>? Candidates { get; init; }

    /// <summary>The version that stands; null if there is none.</summary>
    public PublicationDocument? Last { get; init; }

    /// <summary>What was looked for; null if it was not.</summary>
    public IReadOnlyList<FindingGroup>? Check { get; init; }

    /// <summary>Why the check could not be made; null if it could.</summary>
    public string? CheckFault { get; init; }

    /// <summary>What may be done, and why not.</summary>
    public required ActOffer Offer { get; init; }

    /// <summary>The form that was sent last, if something was wrong with it.</summary>
    public ActEntry Entry { get; init; } = ActEntry.None;

    /// <summary>What was just done, in words; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Writes times in the area's zone.</summary>
    public required Times Times { get; init; }

    /// <summary>Proves that a form came from this page.</summary>
    public required AntiforgeryTokenSet Token { get; init; }

    /// <summary>The period.</summary>
    public PublicationPeriod Period => Status.Period;

    /// <summary>The month in words: 03/2025.</summary>
    public string Name => NameOf(Period);

    /// <summary>Its address.</summary>
    public string Url => ClerkAddress.Month(Area.Id, Period);

    /// <summary>True if something is missing that must be confirmed.</summary>
    public bool HasGaps => Check is null || Check.Any(group => group.Count > 0);

    /// <summary>By which reading of "on time" it is counted.</summary>
    public string Definition => Draft is null ? $"{Area.Rule.Name}, {Texts.DefinitionRole}" : Publishing.Text.PublicationWords.Definition(Draft.Basis);

    /// <summary>True if the draft took another's place.</summary>
    public bool WasRedrafted => Status.Draft is { } draft && Status.History.Count(act => act.Kind == PublicationActKind.Drafted && act.Version == draft.Version) > 1;

    /// <summary>What the approver is told about the draft; null for nothing.</summary>
    public string? Remark => Status.History.LastOrDefault(act => act.Kind == PublicationActKind.Submitted)?.Reason;

    /// <summary>What is to be done next, in words.</summary>
    public string NextStep => Status.Stage switch
    {
        PublicationStage.None when !IsOver => Words.Fill(Texts.Clerk_Next_Running, Times.Date(Period.To)),
        PublicationStage.Draft when Status.Draft!.ReturnedFor is not null => Texts.Clerk_Next_Returned,
        PublicationStage.Published when Candidates is { Count: > 0 } => Words.Fill(Texts.Clerk_Next_Candidates, Numbers.Count(Candidates.Count)),
        var stage => Words.Of($"Clerk_Next_{stage}"),
    };

    /// <summary>A month in words: 03/2025.</summary>
    public static string NameOf(PublicationPeriod period) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{period.Month:00}/{period.Year}");
}
