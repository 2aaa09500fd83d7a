using CchcLive.Publishing.Tables;

namespace CchcLive.Publishing.Csv;

/// <summary>One list by itself as CSV, the same bytes as in the archive of all lists.</summary>
public static class ListCsv
{
    /// <summary>The media type.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>The file of a list.</summary>
    public static byte[] Of(DocumentTable table)
    {
        using var output = new MemoryStream();
        CsvTable.Write(output, table);
        return output.ToArray();
    }
}
