using System.Diagnostics.CodeAnalysis;
using CchcLive.Ingest.Csv.Mapping;

namespace CchcLive.Ingest.Csv;

/// <summary>Finds the columns that a mapping reads among those that are there.</summary>
internal static class ColumnPlaces
{
    /// <summary>Where each column stands; false and the fault in words if one is missing or there twice.</summary>
    internal static bool TryFind(CsvMapping mapping, IReadOnlyList<string> header, [NotNullWhen(true)] out Dictionary<string, int>? places, [NotNullWhen(false)] out string? fault)
    {
        var (wanted, given) = (mapping.Columns, header.ToList());
        var missing = wanted.Where(name => !given.Contains(name, StringComparer.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var twice = given.Where(wanted.Contains).GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        fault = missing.Count > 0 ? $"thiếu cột mà tệp ánh xạ cần: {string.Join(", ", missing)}." : twice is not null ? $"có hai lần cột “{twice}”." : null;
        places = fault is null ? wanted.ToDictionary(name => name, given.IndexOf, StringComparer.Ordinal) : null;
        return places is not null;
    }
}
