using CchcLive.Publishing.Official;
using CchcLive.Publishing.Packing;
using CchcLive.Publishing.Tables;
using CchcLive.Publishing.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CchcLive.Publishing.Xlsx;

/// <summary>The workbook without what is in its sheets.</summary>
internal static class WorkbookSkeleton
{
    /// <summary>Makes it.</summary>
    /// <returns>The addresses of the sheets: the one about the document, then one for each list.</returns>
    public static IReadOnlyList<string> Write(Stream output, OfficialText text)
    {
        using var made = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = made.AddWorkbookPart();
        made.ChangeIdOfPart(workbook, "rId1");
        workbook.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = SheetStyles.Make();
        CoreProperties.Add(made, text);
        string[] names = [PublishingTexts.AboutSheet, .. text.Tables.Select(table => table.ShortTitle)];
        var sheets = names.Select((_, index) => workbook.AddNewPart<WorksheetPart>($"rId{index + 2}")).ToArray();
        foreach (var sheet in sheets) sheet.Worksheet = new Worksheet();
        workbook.Workbook = new Workbook(
            new Sheets(names.Select((name, index) => new Sheet { Name = name, SheetId = (uint)index + 1, Id = $"rId{index + 2}" })),
            new DefinedNames(text.Tables.SelectMany((table, index) => Printing(table, (uint)index + 1))));
        return [.. sheets.Select(sheet => sheet.Uri.OriginalString)];
    }

    /// <summary>On paper: the printed columns only, with the headings on every page.</summary>
    private static IEnumerable<DefinedName> Printing(DocumentTable table, uint sheet)
    {
        var last = SheetXml.Letters(table.PrintedColumns.Count - 1);
        yield return new DefinedName($"'{table.ShortTitle}'!$A$1:${last}${ListSheet.HeadingRow + Math.Max(1, table.Count)}") { Name = "_xlnm.Print_Area", LocalSheetId = sheet };
        yield return new DefinedName($"'{table.ShortTitle}'!${ListSheet.HeadingRow}:${ListSheet.HeadingRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = sheet };
    }
}
