using CchcLive.Dashboard.Text;
using CchcLive.Domain;
using CchcLive.Domain.Integrity;
using CsvHelper;

namespace CchcLive.Dashboard.Integrity;

/// <summary>The list of suspicious changes as a file, in the form of every file of the program.</summary>
internal static class IntegrityCsv
{
    private static readonly CsvWriterOptions Options = new() { Separator = ';', WriteByteOrderMark = true };

    private static readonly (Func<string> Heading, Func<FindingView, Times, string?> Cell)[] Columns =
    [
        (() => Texts.IntegrityRuleId, (view, _) => IntegrityRules.Id(view.Line.Rule)),
        (() => Texts.IntegrityRule, (view, _) => view.Rule),
        (() => Texts.DossierCode, (view, _) => view.Line.Code),
        (() => Texts.HandledBy, (view, _) => view.Unit),
        (() => Texts.IntegrityWhat, (view, _) => string.Join("; ", view.Changes)),
        (() => Texts.IntegrityCuredHead, (view, _) => view.Line.LateBefore == 0 ? null : view.Cured),
        (() => Texts.IntegrityToldAt, (view, times) => times.Spreadsheet(view.Line.ToldAt)),
        (() => Texts.CorrectionEvent, (view, _) => view.Event),
        (() => Texts.Source, (view, _) => view.Line.Source),
        (() => Texts.IntegrityBy, (view, _) => view.By == Numbers.None ? null : view.By),
        (() => Texts.IntegrityApprover, (view, _) => view.ApprovedBy),
    ];

    /// <summary>The file.</summary>
    /// <param name="lines">Its lines, as their reader may see them.</param>
    /// <param name="times">The place's zone.</param>
    public static byte[] Write(IEnumerable<FindingView> lines, Times times)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Options, leaveOpen: true))
        {
            csv.WriteRecord([.. Columns.Select(column => column.Heading())]);
            foreach (var line in lines) csv.WriteRecord([.. Columns.Select(column => SpreadsheetText.Harmless(column.Cell(line, times) ?? ""))]);
        }

        return bytes.ToArray();
    }
}
