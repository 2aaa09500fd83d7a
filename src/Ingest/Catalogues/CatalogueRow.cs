using System.Globalization;

namespace CchcLive.Ingest.Catalogues;

/// <summary>A line of a CSV file of items: its cells as texts, days and numbers. What cannot be read is a fault and gives null.</summary>
/// <param name="cell">The cell of a column; "" for none.</param>
/// <param name="fault">Takes a fault: of which item, of which column, what is wrong.</param>
internal sealed class CatalogueRow(Func<string, string> cell, Action<string, string, string> fault)
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>What a column says; "" for nothing.</summary>
    public string this[string column] => cell(column);

    /// <summary>What a column says; null for nothing.</summary>
    public string? Optional(string column) => cell(column) is { Length: > 0 } text ? text : null;

    /// <summary>A day, as 2026-03-12 or 12/03/2026.</summary>
    public DateOnly? Day(string column)
    {
        if (Optional(column) is not { } text) return null;
        return DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Refused<DateOnly>(column, $"“{text}” không phải ngày: viết 2026-03-12 hoặc 12/03/2026");
    }

    /// <summary>A count: digits and nothing else, because 1.234 is one thing to one program and another to the next.</summary>
    public long? Count(string column)
    {
        if (Optional(column) is not { } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Refused<long>(column, $"“{text}” không phải số nguyên: chỉ viết chữ số, không có dấu chấm hay dấu phẩy");
    }

    /// <summary>A number with a decimal comma or point.</summary>
    public decimal? Number(string column)
    {
        if (Optional(column) is not { } text) return null;
        return decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : Refused<decimal>(column, $"“{text}” không phải số: viết 91,25 hoặc 91.25");
    }

    private T? Refused<T>(string column, string message)
        where T : struct
    {
        fault(cell("id"), column, message);
        return null;
    }
}
