using System.IO.Enumeration;
using CchcLive.Ingest.Csv.Mapping;

namespace CchcLive.Ingest.Connecting.Settings;

/// <summary>A folder in which files appear; what was taken moves to <c>done/</c> or <c>failed/</c> below it.</summary>
internal sealed record FolderSettings
{
    /// <summary>Its name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>The folder's full path.</summary>
    public required string Folder { get; init; }

    /// <summary>How long a file must keep its size and date before it is taken: 1 second to 1 hour.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The pause between two looks: 1 second to 1 day.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Which files there are; the first pattern that fits a name decides.</summary>
    public required IReadOnlyList<FilePattern> Files { get; init; }
}

/// <summary>A kind of file.</summary>
/// <param name="Pattern">Names, with <c>*</c> and <c>?</c>; capitals do not matter.</param>
/// <param name="Mapping">What a row of such a CSV file becomes; null for NDJSON, whose lines are events.</param>
internal sealed record FilePattern(string Pattern, CsvMapping? Mapping)
{
    /// <summary>True if a file of that name is of this kind.</summary>
    public bool Fits(string name) => FileSystemName.MatchesSimpleExpression(Pattern, name);
}
