namespace CchcLive.Ingest.Reconciliation;

/// <summary>A counted figure as somebody wrote it: in a form, a line of a file or a request. What is missing is null or empty.</summary>
public sealed record CountText
{
    /// <summary>The day: <c>2025-03-12</c> or <c>12/03/2025</c>.</summary>
    public string? Date { get; init; }

    /// <summary>The field; none for all together.</summary>
    public string? Field { get; init; }

    /// <summary>The state's name, such as <c>openLate</c>.</summary>
    public string? State { get; init; }

    /// <summary>The first day, of what is counted over a period; none for the first of the month.</summary>
    public string? From { get; init; }

    /// <summary>The number.</summary>
    public string? Count { get; init; }

    /// <summary>The dossiers' codes, apart by blanks, commas, semicolons or lines; none if they are not named.</summary>
    public string? Codes { get; init; }

    /// <summary>Number of the document that it goes by.</summary>
    public string? Document { get; init; }

    /// <summary>Its date.</summary>
    public string? DocumentDate { get; init; }

    /// <summary>How it was counted.</summary>
    public string? Note { get; init; }

    /// <summary>A file's name.</summary>
    public string? FileName { get; init; }

    /// <summary>Its SHA-256.</summary>
    public string? Sha256 { get; init; }
}

/// <summary>What is wrong with what somebody wrote.</summary>
/// <param name="Field">The field, by its name in the API, in files and in forms; "" if it is none.</param>
/// <param name="Message">What to do.</param>
/// <param name="Line">The line of the file, or the number of the figure in the request, from 1; null for a form.</param>
public sealed record CountFault(string Field, string Message, long? Line = null)
{
    /// <summary>It with its place.</summary>
    public string Words => $"{(Line is { } line ? $"Dòng {line}: " : "")}{(Field.Length > 0 ? $"{Field}: " : "")}{Message}";
}
