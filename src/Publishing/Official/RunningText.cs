using CchcLive.Publishing.Tables;

namespace CchcLive.Publishing.Official;

/// <summary>A document whose parts follow one another, each with its words and its table, on pages of one kind.</summary>
/// <param name="Parts">The parts.</param>
/// <param name="IsLandscape">True if a table needs the long side.</param>
/// <param name="IsCompact">True of what has to be on one page: smaller letters, no room to sign.</param>
internal sealed record RunningText(IReadOnlyList<TextPart> Parts, bool IsLandscape, bool IsCompact)
{
    /// <summary>By how much letters and gaps are smaller, to get on one page; 1 for not at all.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The size of paragraphs and headings, in points.</summary>
    public double BodySize => (IsCompact ? 10.5 : 13) * Scale;

    /// <summary>The size of tables, in points.</summary>
    public double TableSize => (IsCompact ? 9 : 9.5) * Scale;

    /// <summary>The size of what the document says about itself, in points.</summary>
    public double FactSize => (IsCompact ? 8.5 : 10) * Scale;
}

/// <summary>A part of a document.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Words">Its paragraphs.</param>
/// <param name="Table">Its table; null for none.</param>
internal sealed record TextPart(string Heading, IReadOnlyList<string> Words, DocumentTable? Table);
