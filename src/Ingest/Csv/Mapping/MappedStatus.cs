using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>
/// Statuses of a source that a mapping no longer tells apart (D§4.6.4): several that become the same end, or some whose rows are passed over. It may be right; who reads figures must know.
/// </summary>
/// <param name="Source">The source.</param>
/// <param name="Column">The column with the status.</param>
/// <param name="Values">The statuses; one with <c>≠</c> before it stands for all others.</param>
/// <param name="Becomes">The end that they become; null: their rows give nothing.</param>
/// <param name="Reason">Why their rows are passed over, as the mapping says; null for an end.</param>
public sealed record MappedStatus(string Source, string Column, IReadOnlyList<string> Values, Verb? Becomes, string? Reason)
{
    /// <summary>What a mapping no longer tells apart.</summary>
    internal static IReadOnlyList<MappedStatus> Of(CsvMapping mapping) =>
    [
        .. from rule in mapping.Events
           where rule.Verb.Verb is Verb.Completed or Verb.Refused or Verb.Withdrawn or Verb.Stopped or Verb.SupplementExpired
           from condition in rule.When
           group condition by (rule.Verb.Verb, condition.Column) into end
           let values = ValuesOf(end)
           where values.Count > 1 || values.Exists(value => value[0] == '≠')
           select new MappedStatus(mapping.Source, end.Key.Column, values, end.Key.Verb, null),
        .. from rule in mapping.Ignore
           from condition in rule.When
           let values = ValuesOf([condition])
           where values.Count > 0
           select new MappedStatus(mapping.Source, condition.Column, values, null, rule.Reason),
    ];

    private static List<string> ValuesOf(IEnumerable<Condition> conditions) =>
    [
        .. conditions.SelectMany(condition => (condition.In ?? Enumerable.Empty<string>()).Concat((condition.NotIn ?? Enumerable.Empty<string>()).Where(value => value.Length > 0).Select(value => "≠" + value)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}

/// <summary>What the mappings of the connectors no longer tell apart.</summary>
/// <param name="All">By source and column.</param>
public sealed record MappedStatuses(IReadOnlyList<MappedStatus> All);
