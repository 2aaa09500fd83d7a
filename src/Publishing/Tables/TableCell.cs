using System.Globalization;
using CchcLive.Domain.Publications;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Tables;

/// <summary>One value of a list, typed, so that a spreadsheet gets a number where a page gets its words.</summary>
public readonly record struct TableCell
{
    private readonly string? _text;
    private readonly long _value;

    private TableCell(CellKind kind, string? text, long value)
    {
        Kind = kind;
        _text = text;
        _value = value;
    }

    /// <summary>Nothing.</summary>
    public static TableCell Empty => default;

    /// <summary>What it holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The count of a number, the limit of "less than".</summary>
    public long Count => _value;

    /// <summary>The share of a percentage, 0 to 100, or a number that is no count, with two decimals.</summary>
    public decimal Percent => _value / 100m;

    /// <summary>The day of a date.</summary>
    public DateOnly Date => DateOnly.FromDayNumber((int)_value);

    /// <summary>Words; null or empty is nothing.</summary>
    public static TableCell Of(string? text) => string.IsNullOrEmpty(text) ? default : new TableCell(CellKind.Words, text, 0);

    /// <summary>A count; null is nothing.</summary>
    public static TableCell Of(long? count) => count is { } value ? new TableCell(CellKind.Number, null, value) : default;

    /// <summary>A day; null is nothing.</summary>
    public static TableCell Of(DateOnly? day) => day is { } value ? new TableCell(CellKind.Date, null, value.DayNumber) : default;

    /// <summary>A count that may be withheld.</summary>
    public static TableCell Of(Cell cell) => cell.LessThan is { } limit ? new TableCell(CellKind.LessThan, null, limit) : Of(cell.Count);

    /// <summary>A share, rounded down to two decimals so that 99.999 % never reads as 100; without a denominator "–".</summary>
    public static TableCell Share(long part, long whole) =>
        whole == 0 ? new TableCell(CellKind.Words, VietnameseFormat.None, 0) : new TableCell(CellKind.Percent, null, (long)((Int128)part * 10_000 / whole));

    /// <summary>A share that is printed with its two numbers: 98,76 % (80/81).</summary>
    public static TableCell ShareWithCounts(long part, long whole)
    {
        var share = Share(part, whole);
        return share.Kind != CellKind.Percent ? share : new TableCell(CellKind.Percent, $"{VietnameseFormat.Percent(share.Percent)} % ({VietnameseFormat.Count(part)}/{VietnameseFormat.Count(whole)})", share._value);
    }

    /// <summary>A number that is no count, rounded to two decimals.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isChange">True if it is printed with its sign.</param>
    public static TableCell Of(decimal number, bool isChange)
    {
        var rounded = Math.Round(number, 2, MidpointRounding.AwayFromZero);
        return new TableCell(CellKind.Decimal, isChange ? VietnameseFormat.Change(rounded) : VietnameseFormat.Number(rounded), (long)(rounded * 100));
    }

    /// <summary>How much more or less a count is.</summary>
    public static TableCell Change(long count) => new(CellKind.Change, VietnameseFormat.Change(count), count);

    /// <summary>As it is printed: 1.234; 98,76; 05/11/2026; &lt; 3.</summary>
    public override string ToString() => Kind switch
    {
        CellKind.Words or CellKind.Decimal or CellKind.Change => _text!,
        CellKind.Number => VietnameseFormat.Count(_value),
        CellKind.Percent => _text ?? VietnameseFormat.Percent(Percent),
        CellKind.Date => VietnameseFormat.Date(Date),
        CellKind.LessThan => string.Create(CultureInfo.InvariantCulture, $"< {_value}"),
        _ => "",
    };
}
