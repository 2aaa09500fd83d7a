using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Reference;
using CsvHelper;

namespace CchcLive.Dashboard.Late;

/// <summary>
/// The late board as a file that a Vietnamese spreadsheet opens right by a double click, like every file of the program: UTF-8 with its mark, semicolons because
/// the comma is the decimal sign there. A text that a spreadsheet would take for a formula gets an apostrophe.
/// </summary>
internal static class LateCsv
{
    private static readonly CsvWriterOptions Options = new() { Separator = ';', WriteByteOrderMark = true };

    private static readonly (Func<string> Heading, Func<LateLineView, Names, object?> Cell)[] Columns =
    [
        (() => Texts.QuarantineCode, (line, _) => line.Line.Code),
        (() => Texts.HandledBy, (line, names) => names.Unit(line.Line.HandlingUnit)),
        (() => Texts.Field, (line, _) => line.Line.Field),
        (() => Texts.Procedure, (line, _) => line.Line.Procedure),
        (() => Texts.ReceivedAt, (line, names) => names.Time(line.Line.ReceivedAt)),
        (() => Texts.DueAt, (line, names) => names.Time(line.Line.DueLawful)),
        (() => Texts.EndedAt, (line, names) => names.Time(line.Line.EndAt)),
        (() => Texts.LateWorkingDays, (line, _) => line.Line.WorkingDaysLate),
        (() => Texts.LateCalendarDays, (line, _) => line.Line.CalendarDaysLate),
        (() => Texts.LateSinceHead, (line, names) => names.Time(line.Line.LateAt)),
        (() => Texts.LateUnitHead, (line, names) => names.Unit(line.Line.LateUnit)),
        (() => Texts.LateHolderHead, (line, _) => line.HolderWhenLate == Numbers.None ? null : line.HolderWhenLate),
        (() => Texts.LateCauseCode, (line, _) => line.Line.Cause),
        (() => Texts.LateCause, (line, _) => line.Cause),
        (() => Texts.Explanation, (line, _) => Words.Of($"ExplanationState_{line.Explanation}")),
        (() => Texts.LateExplainedAt, (line, names) => names.Time(line.Line.ExplainedAt)),
        (() => Texts.LateExplanationText, (line, _) => line.Line.Explanation),
        (() => Texts.LateSameText, (line, _) => line.SameText > 1 ? line.SameText : null),
        (() => Texts.Apology, (line, _) => line.NoticeWords),
        (() => Texts.LateLacks, (line, _) => line.Line.Apology == ApologyState.Complete ? null : LateLineView.Lacks(line.Line.ApologyLacks)),
        (() => Texts.LateApologyAt, (line, names) => names.Time(line.Line.ApologyAt)),
        (() => Texts.PromisedAt, (line, names) => names.Time(line.Line.DuePromised)),
        (() => Texts.LateVerdict, (line, _) => line.Review == ReviewState.NothingFiled ? null : line.ReviewWords),
        (() => Texts.LateReminders, (line, _) => line.Line.Reminders),
        (() => Texts.LateRemindedAt, (line, names) => names.Time(line.Line.RemindedAt)),
    ];

    /// <summary>The file.</summary>
    /// <param name="lines">Its lines, as their reader may see them.</param>
    /// <param name="reference">Names of units.</param>
    /// <param name="treeDate">On which date.</param>
    /// <param name="times">The place's zone.</param>
    public static byte[] Write(IReadOnlyList<LateLineView> lines, ReferenceData reference, DateOnly treeDate, Times times)
    {
        var names = new Names(reference, treeDate, times);
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Options, leaveOpen: true))
        {
            csv.WriteRecord([.. Columns.Select(column => column.Heading())]);
            foreach (var line in lines) csv.WriteRecord([.. Columns.Select(column => SpreadsheetText.Harmless(Convert.ToString(column.Cell(line, names), CultureInfo.InvariantCulture) ?? ""))]);
        }

        return bytes.ToArray();
    }

    private sealed record Names(ReferenceData Reference, DateOnly TreeDate, Times Times)
    {
        public string? Unit(string? id) => id is null ? null : Reference.Org.NameOf(id, TreeDate);

        public string? Time(long ticks) => ticks == 0 ? null : Times.Spreadsheet(ticks);
    }
}
