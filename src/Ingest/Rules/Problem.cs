namespace CchcLive.Ingest.Rules;

/// <summary>Why something could not be accepted. It never repeats the value it speaks of: the value may name an applicant (D§7).</summary>
/// <param name="Rule">The stable rule id, one of <see cref="RuleIds"/>.</param>
/// <param name="Field">The field at fault as a path (<c>time</c>, <c>data.dueAt</c>, <c>data.set.dueAt</c>); null if it is the whole event.</param>
/// <param name="Message">What is wrong and what to do, in Vietnamese.</param>
/// <param name="Column">Of a CSV row: the column at fault, if one is.</param>
public sealed record Problem(string Rule, string? Field, string Message, string? Column = null);
