using CchcLive.Domain;
using CchcLive.Domain.Events;
using CchcLive.Domain.Integrity;
using CchcLive.Grains.Integrity;
using CchcLive.Grains.Messages;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Integrity;

/// <summary>What looks like cleaning at a place.</summary>
/// <param name="Count">How many findings there are of the rule and unit that were asked for.</param>
/// <param name="Counts">All findings of place and period, by rule and unit.</param>
/// <param name="Findings">The findings, the newest first; not more than <see cref="IntegrityQueries.MostListed"/>.</param>
public sealed record IntegrityAnswer(int Count, IReadOnlyList<FindingCountAnswer> Counts, IReadOnlyList<FindingAnswer> Findings)
{
    internal static IntegrityAnswer Of(IntegrityBoard board, TimeZoneInfo zone, HttpContext http) => new(
        board.Count, [.. board.Counts.OrderBy(count => count.Rule).ThenBy(count => count.Unit, StringComparer.Ordinal).Select(count => new FindingCountAnswer(IntegrityRules.Id(count.Rule), count.Unit, count.Findings))],
        [.. board.Lines.Select(line => FindingAnswer.Of(line, zone, http))]);
}

/// <summary>How many findings a rule has at a unit.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Findings">How many.</param>
public sealed record FindingCountAnswer(string Rule, string Unit, int Findings);

/// <summary>Something that looks like cleaning.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Code">The dossier; of a mass completion one of them.</param>
/// <param name="Unit">The unit that handles it.</param>
/// <param name="Verb">What the event is that did it.</param>
/// <param name="Source">Its source.</param>
/// <param name="EventId">Its id there.</param>
/// <param name="ToldAt">When it was told.</param>
/// <param name="Was">The due date, end or wait before.</param>
/// <param name="Is">The same since.</param>
/// <param name="HoursLateBefore">By how many hours the dossier was late when it was told.</param>
/// <param name="HoursLateAfter">By how many it is since.</param>
/// <param name="By">Who did it, an internal id; null if nobody says or you may not read names.</param>
/// <param name="ApprovedBy">Who approved it; the same.</param>
/// <param name="Changes">The fields that a correction replaced.</param>
/// <param name="Publication">The area and month of the published list.</param>
/// <param name="Dossiers">How many dossiers.</param>
/// <param name="Usual">Of a mass completion: how many a usual hour has.</param>
public sealed record FindingAnswer(
    string Rule, string Code, string Unit, string? Verb, string Source, string EventId, string? ToldAt, string? Was, string? Is, double HoursLateBefore, double HoursLateAfter, string? By, string? ApprovedBy,
    IReadOnlyList<ReplacedFieldAnswer> Changes, string? Publication, int Dossiers, double Usual)
{
    internal static FindingAnswer Of(FindingLine line, TimeZoneInfo zone, HttpContext http)
    {
        var mayName = http.MayName(line.Unit.Length == 0 ? null : line.Unit);
        return new FindingAnswer(
            IntegrityRules.Id(line.Rule), line.Code, line.Unit, line.Verb is { } verb ? EventContract.Verbs[verb].Name : null, line.Source, line.EventId, ApiTime.Text(line.ToldAt, zone), ApiTime.Text(line.WasAt, zone),
            ApiTime.Text(line.IsAt, zone), Hours(line.LateBefore), Hours(line.LateAfter), mayName ? line.By : null, mayName ? line.ApprovedBy : null,
            [.. line.Changes.Where(change => mayName || !OfficerNames.IsPerson(change.Field)).Select(change => new ReplacedFieldAnswer(Casing.Camel(change.Field), change.Was, change.Is))],
            line.Publication, line.Dossiers, Math.Round(line.Usual, 2));
    }

    private static double Hours(long ticks) => Math.Round(TimeSpan.FromTicks(ticks).TotalHours, 1);
}

/// <summary>A field that a correction replaced.</summary>
/// <param name="Field">The field.</param>
/// <param name="Was">What it said; null for nothing.</param>
/// <param name="Is">What it says; null for nothing.</param>
public sealed record ReplacedFieldAnswer(string Field, string? Was, string? Is);
