using CchcLive.Domain.Events;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.Csv;

/// <summary>What became of one row. Every row gives at least one of: an event, a problem, a reason why it was left out.</summary>
public sealed record MappedRow
{
    /// <summary>The line of the file on which the row begins, from 1; the header is line 1.</summary>
    public required long Line { get; init; }

    /// <summary>The events of the row.</summary>
    public IReadOnlyList<DossierEvent> Events { get; init; } = [];

    /// <summary>What could not be taken from the row; other events of the same row stand.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Why the mapping leaves the row out; null if it does not.</summary>
    public string? Ignored { get; init; }

    /// <summary>Of a row with problems: the columns that the mapping reads, as a JSON object, fit for quarantine. Other columns never enter.</summary>
    public string? Cells { get; init; }
}
