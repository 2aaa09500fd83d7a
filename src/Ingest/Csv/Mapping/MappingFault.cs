namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>One fault of a mapping file.</summary>
/// <param name="Path">Where, as a JSON path: <c>$.events[0].fields.dueAt</c>.</param>
/// <param name="Message">What is wrong, in Vietnamese.</param>
public sealed record MappingFault(string Path, string Message);
