using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Reconciliation;
using CchcLive.Grains.Registry;

namespace CchcLive.Ingest.Http.Reconciliation;

/// <summary>What was declared of the units of a place beside what the program counts.</summary>
/// <param name="Id">The area or unit.</param>
/// <param name="Simulated">True of made-up data.</param>
/// <param name="On">The day from which ages are counted back.</param>
/// <param name="TreeDate">The date whose org tree was used.</param>
/// <param name="Rule">The counting rule that ours is counted by.</param>
/// <param name="ExplainWithinDays">For so many days a difference may go unexplained.</param>
/// <param name="Differing">How many cells differ.</param>
/// <param name="Overdue">How many of them nobody has explained in time.</param>
/// <param name="Silent">The units of which nothing was declared.</param>
/// <param name="Cells">Every cell that was declared: what is overdue first, then what differs, the oldest first.</param>
public sealed record ReconciliationAnswer(
    string Id, bool Simulated, DateOnly On, DateOnly TreeDate, string Rule, int ExplainWithinDays, int Differing, int Overdue, IReadOnlyList<string> Silent, IReadOnlyList<DifferenceAnswer> Cells)
{
    internal static ReconciliationAnswer Of(ReconciliationBoard board, OrgRegistry registry, DataKind data) => new(
        board.Place, data.IsSimulated, board.On, board.TreeDate, Domain.Reference.ReferenceData.DefaultRule, board.Rule.ExplainWithinDays, board.Differing.Count(), board.Overdue.Count(), board.Silent,
        [.. board.Cells.Select(cell => DifferenceAnswer.Of(cell, board.Rule, registry.CalendarOf(cell.Cell.Unit).Zone))]);
}

/// <summary>A cell that was declared.</summary>
/// <param name="Id">What is compared, in one text.</param>
/// <param name="Cell">The same in parts.</param>
/// <param name="Indicator">What the program counts for it: id and version.</param>
/// <param name="Date">The day of the newest declaration.</param>
/// <param name="Actual">What it says.</param>
/// <param name="Software">What the program counts for that day, as known now; null without data of the unit.</param>
/// <param name="SoftwareThen">What it counted when the unit declared; null for a source's.</param>
/// <param name="Difference">Software − actual; null if the two cannot be compared.</param>
/// <param name="Since">The first declaration in a row that differed; null if they do not differ.</param>
/// <param name="AgeDays">Calendar days since then.</param>
/// <param name="UnknownDue">Ours without a known due date, which may be a part of the difference.</param>
/// <param name="Standing">Whether it is explained: none, filed, accepted, returned, outdated.</param>
/// <param name="Overdue">True if nobody has explained it in time.</param>
/// <param name="DeclaredBy">Who made the newest declaration.</param>
/// <param name="DeclaredAt">When.</param>
/// <param name="Evidence">What it was counted by; null for a source's.</param>
/// <param name="Codes">True if the codes were named, so that the differing dossiers can be.</param>
/// <param name="Explanation">The last explanation.</param>
/// <param name="Spells">When the two differed.</param>
public sealed record DifferenceAnswer(
    string Id, CountCell Cell, string Indicator, DateOnly Date, long Actual, long? Software, long? SoftwareThen, long? Difference, DateOnly? Since, int AgeDays, long UnknownDue,
    ExplanationStanding Standing, bool Overdue, string DeclaredBy, string DeclaredAt, CountEvidence? Evidence, bool Codes, ExplanationAnswer? Explanation, IReadOnlyList<DifferenceSpell> Spells)
{
    internal static DifferenceAnswer Of(CountDifference one, ReconciliationRule rule, TimeZoneInfo zone) => new(
        one.Cell.Id, one.Cell, IndicatorRegistry.Shipped.Of(one.Cell.State.MeasureOf()).Key, one.Newest.Date, one.Newest.Count, one.Newest.Software, one.Declared?.Software, one.Value, one.Since, one.Age,
        one.Unknown, one.Standing, one.IsOverdue(rule), one.DeclaredBy, ApiTime.Text(one.DeclaredAt.UtcTicks, zone)!, one.Declared?.Evidence, one.Declared?.Codes is not null,
        one.Explanation is { } told ? ExplanationAnswer.Of(told, zone) : null, one.Spells);
}

/// <summary>An explanation.</summary>
/// <param name="Number">Its number, for the verdict.</param>
/// <param name="On">The day of the declaration that it explains.</param>
/// <param name="Difference">The difference that it explains.</param>
/// <param name="Cause">Where the fault lies.</param>
/// <param name="Text">In words.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Accepted">What a leader decided; null while nobody has.</param>
/// <param name="Note">What he said to it.</param>
public sealed record ExplanationAnswer(long Number, DateOnly On, long Difference, DifferenceCause Cause, string Text, string By, string At, bool? Accepted, string? Note)
{
    internal static ExplanationAnswer Of(DifferenceExplanation one, TimeZoneInfo zone) =>
        new(one.Number, one.On, one.Difference, one.Cause, one.Text, one.By, ApiTime.Text(one.At.UtcTicks, zone)!, one.Review?.IsAccepted, one.Review?.Note);
}

/// <summary>Everything that a unit ever declared.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Figures">The figures, the newest declaration last.</param>
public sealed record CountsAnswer(string Unit, IReadOnlyList<DeclaredCountAnswer> Figures)
{
    internal static CountsAnswer Of(UnitCounts counts, TimeZoneInfo zone) =>
        new(counts.Unit, [.. counts.Declared.Select(one => new DeclaredCountAnswer(one.Figure, one.By, ApiTime.Text(one.At.UtcTicks, zone)!, counts.IsReplaced(one)))]);
}

/// <summary>A declared figure.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="By">Who declared it.</param>
/// <param name="At">When.</param>
/// <param name="Replaced">True if a later one took its place.</param>
public sealed record DeclaredCountAnswer(CountFigure Figure, string By, string At, bool Replaced);

/// <summary>What a unit declares.</summary>
/// <param name="Figures">1 to 1,000 figures, all or none.</param>
public sealed record CountsBody(IReadOnlyList<CountBody?>? Figures);

/// <summary>A figure.</summary>
/// <param name="Date">The day at whose end it held.</param>
/// <param name="State">The state.</param>
/// <param name="Count">How many dossiers.</param>
/// <param name="Field">The field; null for all together.</param>
/// <param name="From">The first day, of what is counted over a period; null for the first of the month.</param>
/// <param name="Codes">Their codes, all of them or none.</param>
/// <param name="Evidence">What it was counted by.</param>
public sealed record CountBody(string? Date, string? State, long? Count, string? Field = null, string? From = null, IReadOnlyList<string>? Codes = null, EvidenceBody? Evidence = null);

/// <summary>What it was counted by; one of document, note and file must be named.</summary>
/// <param name="Document">Number of the document.</param>
/// <param name="DocumentDate">Its date.</param>
/// <param name="Note">How it was counted.</param>
/// <param name="FileName">A file's name.</param>
/// <param name="Sha256">Its SHA-256; the file itself is not taken.</param>
public sealed record EvidenceBody(string? Document = null, string? DocumentDate = null, string? Note = null, string? FileName = null, string? Sha256 = null);

/// <summary>An explanation of a difference.</summary>
/// <param name="State">The state.</param>
/// <param name="Difference">Software − actual, as it was seen.</param>
/// <param name="Cause">Where the fault lies.</param>
/// <param name="Text">In words.</param>
/// <param name="Field">The field; null for all together.</param>
/// <param name="From">The first day of the period, if it is of one.</param>
/// <param name="Source">The source that declares it; null for the unit itself.</param>
public sealed record DifferenceExplanationBody(CountedState? State, long? Difference, DifferenceCause? Cause, string? Text, string? Field = null, DateOnly? From = null, string? Source = null);

/// <summary>What is said to an explanation.</summary>
/// <param name="Explanation">Its number.</param>
/// <param name="Accepted">True to accept it, false to return it.</param>
/// <param name="Note">Why; must be said to return it.</param>
public sealed record DifferenceVerdictBody(long? Explanation, bool? Accepted, string? Note = null);

/// <summary>The dossiers behind a difference.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Named">False if the declaration names no codes: then only our own list can be shown.</param>
/// <param name="Dossiers">Those of which the two lists differ; ours less theirs is the difference.</param>
public sealed record DifferingDossiersAnswer(string Cell, bool Named, IReadOnlyList<DifferingDossierAnswer> Dossiers);

/// <summary>A dossier that is in one of two lists.</summary>
/// <param name="Code">Its code.</param>
/// <param name="InOurs">True if the program counts it there and the unit did not name it.</param>
/// <param name="Theirs">The state that the unit says it is in; null if it did not name it.</param>
/// <param name="Ours">How it stood with the program at the end of the day.</param>
/// <param name="HandlingUnit">Who handled it, by the program.</param>
/// <param name="Sources">How it stood by each source.</param>
public sealed record DifferingDossierAnswer(string Code, bool InOurs, CountedState? Theirs, SoftwareState Ours, string? HandlingUnit, IReadOnlyList<SourceSideAnswer> Sources);

/// <summary>How a dossier stood by one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Ended">True if its last word was an end.</param>
/// <param name="Verb">Its last word.</param>
/// <param name="At">When.</param>
public sealed record SourceSideAnswer(string Source, bool Ended, string Verb, string At);
