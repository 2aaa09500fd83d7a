using CchcLive.Ingest.Csv.Mapping;

namespace CchcLive.Ingest.Connecting.Settings;

/// <summary>A view of another system's PostgreSQL database, read again and again from where it was left.</summary>
internal sealed record PullSettings
{
    /// <summary>Before anything was written anywhere.</summary>
    public static DateOnly Beginning { get; } = new(1900, 1, 1);

    /// <summary>Its name, under which the position is kept: not to be changed.</summary>
    public required string Name { get; init; }

    /// <summary>The connection string, as it was read from a file or the environment. Never logged or shown.</summary>
    public required string Database { get; init; }

    /// <summary>A SELECT without ORDER BY and LIMIT; it may use <c>@watermark</c>.</summary>
    public required string Query { get; init; }

    /// <summary>The column that says when the row was last written: a time or a date, never null.</summary>
    public required string Watermark { get; init; }

    /// <summary>Where to begin when nothing was read yet.</summary>
    public DateOnly Since { get; init; } = Beginning;

    /// <summary>How far back each round reads again, for rows that were committed late: 1 minute to 7 days.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The pause between two rounds: 1 second to 1 day.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Rows that are committed together: 1 to 100,000.</summary>
    public int Batch { get; init; } = 1000;

    /// <summary>What a row becomes.</summary>
    public required CsvMapping Mapping { get; init; }
}
