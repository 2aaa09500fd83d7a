using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>
/// How the rows of one kind of CSV file become events: data, written by an operator (<c>docs/csv-import.md</c>), shipped in
/// <c>data/mappings</c> and read by <see cref="CsvMappingReader"/>.
/// </summary>
public sealed class CsvMapping
{
    internal CsvMapping(string source, TimeZoneInfo zone, IReadOnlyList<MomentFormat> formats, ValueRule code, IReadOnlyList<EventRule> events) =>
        (Source, Zone, Formats, Code, Events) = (source, zone, formats, code, events);

    /// <summary>The source of the events; together with their ids it makes them idempotent.</summary>
    public string Source { get; }

    /// <summary>The zone of times that carry no offset, and of dates.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The area to make with <c>--create-units</c> if it does not exist; null if the mapping does not describe one.</summary>
    public AreaProposal? Area { get; internal init; }

    /// <summary>The separator; null to find it out from the first lines.</summary>
    internal char? Separator { get; init; }

    /// <summary>How dates and times are written, tried in this order.</summary>
    internal IReadOnlyList<MomentFormat> Formats { get; }

    /// <summary>Where the dossier's code comes from.</summary>
    internal ValueRule Code { get; }

    /// <summary>The moment at which the file was taken, the same for every row; null if the rows say it or nobody does.</summary>
    internal Moment? RecordedAt { get; init; }

    /// <summary>Where a row says when it was last changed at the source; null if it does not.</summary>
    internal ValueRule? RecordedAtColumn { get; init; }

    /// <summary>Rows that give nothing, with the reason.</summary>
    internal IReadOnlyList<IgnoreRule> Ignore { get; init; } = [];

    /// <summary>What a row gives.</summary>
    internal IReadOnlyList<EventRule> Events { get; }

    /// <summary>Every column that some rule reads.</summary>
    internal IReadOnlySet<string> Columns => Code.Columns
        .Concat(RecordedAtColumn?.Columns ?? [])
        .Concat(Ignore.SelectMany(rule => rule.When).Select(condition => condition.Column))
        .Concat(Events.SelectMany(rule => rule.Columns))
        .ToHashSet(StringComparer.Ordinal);
}
