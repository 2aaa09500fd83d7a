namespace CchcLive.Ingest.Csv;

/// <summary>A file cannot be read, or not to its end. Rows given before stand; importing the repaired file again changes nothing for them.</summary>
/// <param name="line">The line at which reading stopped, from 1.</param>
/// <param name="message">What to do, in Vietnamese.</param>
public sealed class CsvImportException(long line, string message) : Exception($"Dòng {line}: {message}")
{
    /// <summary>The line at which reading stopped, from 1.</summary>
    public long Line => line;
}
