using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>A row that passes every condition gives one event.</summary>
/// <param name="Verb">The event's verb.</param>
/// <param name="When">The conditions; none means every row.</param>
/// <param name="Id">The template of the event's id.</param>
/// <param name="Time">Where the time comes from.</param>
/// <param name="Sequence">Where the source's order within the dossier comes from; null if it has none.</param>
/// <param name="Fields">Where each field comes from.</param>
internal sealed record EventRule(
    VerbSpec Verb, IReadOnlyList<Condition> When, Template Id, ValueRule Time, ValueRule? Sequence, IReadOnlyList<(FieldSpec Field, ValueRule Value)> Fields)
{
    /// <summary>Every column that the rule reads.</summary>
    internal IEnumerable<string> Columns => When.Select(condition => condition.Column)
        .Concat(Id.Columns)
        .Concat(Time.Columns)
        .Concat(Sequence?.Columns ?? [])
        .Concat(Fields.SelectMany(given => given.Value.Columns));
}
