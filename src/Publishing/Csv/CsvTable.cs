using System.Globalization;
using CchcLive.Domain;
using CchcLive.Publishing.Tables;
using CsvHelper;

namespace CchcLive.Publishing.Csv;

/// <summary>
/// A list as CSV that a Vietnamese spreadsheet opens right by a double click: UTF-8 with its mark, semicolons because the comma is the decimal sign there, days as dd/MM/yyyy, counts without thousands dots, which would be read as decimals elsewhere.
/// A text that a spreadsheet would take for a formula gets an apostrophe.
/// </summary>
internal static class CsvTable
{
    private static readonly NumberFormatInfo Numbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberDecimalSeparator = "," });

    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ';', WriteByteOrderMark = true, FormatProvider = Numbers,
    };

    public static void Write(Stream output, DocumentTable table)
    {
        using var writer = CsvWriter.Create(output, Options, leaveOpen: true);
        writer.WriteRecord([.. table.Columns.Select(column => column.FullTitle)]);
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells) WriteCell(writer, cell);
            writer.EndRecord();
        }
    }

    private static void WriteCell(CsvWriter writer, in TableCell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Number: writer.WriteField(cell.Count, default, Numbers); break;
            case CellKind.Change: writer.WriteField(cell.Count, default, Numbers); break;
            case CellKind.Decimal: writer.WriteField(cell.Percent, "0.##", Numbers); break;
            case CellKind.Percent: writer.WriteField(cell.Percent, "0.00", Numbers); break;
            case CellKind.Date: writer.WriteField(cell.Date, "dd/MM/yyyy", CultureInfo.InvariantCulture); break;
            default: writer.WriteField(SpreadsheetText.Harmless(cell.ToString())); break;
        }
    }
}
