using System.Text.Json;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Publications;

namespace CchcLive.Ingest.Http.Publications;

/// <summary>A version that was published.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Hash">SHA-256 of its canonical JSON.</param>
/// <param name="SubmittedBy">Who submitted it.</param>
/// <param name="ApprovedBy">Who approved it.</param>
/// <param name="PublishedBy">Who published it.</param>
/// <param name="PublishedAt">When, with the area's offset.</param>
/// <param name="Reason">Why it took the place of the one before; null for the first.</param>
public sealed record PublicationVersionAnswer(int Number, string Hash, string SubmittedBy, string ApprovedBy, string PublishedBy, string PublishedAt, string? Reason);

/// <summary>The draft.</summary>
/// <param name="Version">The version that it will be.</param>
/// <param name="Hash">SHA-256 of its canonical JSON: what is submitted, approved and published.</param>
/// <param name="DraftedBy">Who made it; <c>cchc</c>: the schedule.</param>
/// <param name="DraftedAt">Its cut-off.</param>
/// <param name="DueAt">When the schedule wanted it; null if a person made it.</param>
/// <param name="IsLate">True if the schedule made it late.</param>
/// <param name="Reason">Why it amends.</param>
/// <param name="SubmittedBy">Who submitted it.</param>
/// <param name="ApprovedBy">Who approved it.</param>
/// <param name="ReturnedFor">Why it came back.</param>
public sealed record PublicationDraftAnswer(
    int Version, string Hash, string DraftedBy, string DraftedAt, string? DueAt, bool IsLate, string? Reason, string? SubmittedBy, string? ApprovedBy, string? ReturnedFor);

/// <summary>One thing that was done.</summary>
/// <param name="Kind">What: <c>drafted</c>, <c>submitted</c>, <c>returned</c>, <c>approved</c>, <c>published</c>, <c>withdrawn</c>, <c>takenDown</c>.</param>
/// <param name="By">By whom.</param>
/// <param name="At">When.</param>
/// <param name="Version">Of a draft its version; otherwise 0.</param>
/// <param name="Hash">The document.</param>
/// <param name="Reason">Why.</param>
public sealed record PublicationActAnswer(string Kind, string By, string At, int Version, string? Hash, string? Reason);

/// <summary>Where the publication of an area and month stands.</summary>
public sealed record PublicationAnswer
{
    /// <summary>The area.</summary>
    public required string Area { get; init; }

    /// <summary>The month, <c>2026-10</c>.</summary>
    public required string Period { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary><c>none</c>, <c>draft</c>, <c>submitted</c>, <c>approved</c>, <c>published</c> or <c>withdrawn</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>True if the public may see the versions.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>The draft; null if there is none.</summary>
    public PublicationDraftAnswer? Draft { get; init; }

    /// <summary>The versions, the first one first.</summary>
    public required IReadOnlyList<PublicationVersionAnswer> Versions { get; init; }

    /// <summary>All that was done, in order.</summary>
    public required IReadOnlyList<PublicationActAnswer> History { get; init; }

    /// <summary>The answer for a status.</summary>
    internal static PublicationAnswer Of(PublicationStatus status, TimeZoneInfo zone)
    {
        return new PublicationAnswer
        {
            Area = status.Area,
            Period = status.Period.Id,
            From = status.Period.From,
            To = status.Period.To,
            Stage = Name(status.Stage),
            IsPublic = status.IsPublic,
            Draft = status.Draft is { } draft
                ? new PublicationDraftAnswer(
                    draft.Version, draft.Hash, draft.DraftedBy, Text(draft.DraftedAt), draft.DueAt is { } due ? Text(due) : null, draft.IsLate, draft.Reason, draft.SubmittedBy, draft.ApprovedBy, draft.ReturnedFor)
                : null,
            Versions = [.. status.Versions.Select(one => new PublicationVersionAnswer(one.Number, one.Hash, one.SubmittedBy, one.ApprovedBy, one.PublishedBy, Text(one.PublishedAt), one.Reason))],
            History = [.. status.History.Select(act => new PublicationActAnswer(Name(act.Kind), act.By, Text(act.At), act.Version, act.Hash, act.Reason))],
        };

        string Text(DateTimeOffset instant) => ApiTime.Text(instant.UtcTicks, zone)!;
    }

    /// <summary>A name as answers write it.</summary>
    internal static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>What a draft lacks.</summary>
/// <param name="Kind">What: <c>unexplained</c>, <c>noApology</c>, <c>dueUnknown</c>, <c>suspicious</c>, <c>noData</c>, <c>brokenIdentity</c>, <c>unknownCause</c>, <c>outdated</c>.</param>
/// <param name="Unit">The unit; null for the whole area.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Count">Of how many dossiers or lines.</param>
/// <param name="Codes">The first of their codes, in full.</param>
/// <param name="Detail">More, in words.</param>
public sealed record PublicationFindingAnswer(string Kind, string? Unit, string UnitName, long Count, IReadOnlyList<string> Codes, string? Detail);

/// <summary>A line that two versions say otherwise, or that a version would if it were drafted now.</summary>
/// <param name="List">The list: <c>dossiers</c>, <c>units</c> …</param>
/// <param name="Kind"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="Key">The dossier's code, or unit, field, cause or person, joined by <c>|</c>.</param>
/// <param name="Name">The line in words.</param>
/// <param name="Members">What differs.</param>
public sealed record LineDifferenceAnswer(string List, string Kind, string Key, string Name, IReadOnlyList<MemberDifference> Members)
{
    /// <summary>The answers for differences.</summary>
    internal static IReadOnlyList<LineDifferenceAnswer> Of(IEnumerable<LineDifference> differences) =>
        [.. differences.Select(one => new LineDifferenceAnswer(PublicationAnswer.Name(one.List), PublicationAnswer.Name(one.Kind), one.Key, one.Name, one.Members))];
}

/// <summary>A version that was made again from the journal.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Hash">The hash that was published.</param>
/// <param name="Regenerated">The hash of what was made again; the same unless something is wrong.</param>
public sealed record RegeneratedAnswer(int Number, string Hash, string Regenerated);
