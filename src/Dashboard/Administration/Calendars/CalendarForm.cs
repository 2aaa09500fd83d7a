using System.Globalization;
using System.Text;
using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Calendars.Changes;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Administration.Calendars;

/// <summary>Makes the next version of a calendar of what was filled in.</summary>
internal static class CalendarForm
{
    /// <summary>The forms.</summary>
    public const string File = "file", DayOff = "dayOff", Swap = "swap", Worked = "worked", Year = "year";

    private const int MostBytes = 1024 * 1024;

    /// <summary>The form with the text of the file that came with it, so that it is not lost when it is shown again.</summary>
    public static async Task<Entries> WithFileAsync(Entries entries, IFormFileCollection files, CancellationToken cancellation)
    {
        if (entries.Form != File || files.GetFile("file") is not { Length: > 0 } file) return entries;
        if (file.Length > MostBytes) return entries.Faulty("file", Words.Fill(Texts.CalendarFileTooBig, 1));
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return entries.With("json", await reader.ReadToEndAsync(cancellation));
    }

    /// <summary>Reads a form.</summary>
    /// <param name="entries">The form.</param>
    /// <param name="current">The calendar in use; null if the form is of no one in particular.</param>
    /// <returns>The version, null if there is none or it cannot be made; and the form with all that is wrong.</returns>
    public static (CalendarDefinition? Next, Entries Entries) Read(Entries entries, CalendarDefinition? current)
    {
        var asked = entries.Demanding("document");
        if (asked.Form == File) return OfFile(asked, current);
        asked = asked.Form switch
        {
            DayOff or Worked => asked.DemandingDay("date").Demanding("name"),
            Swap => asked.DemandingDay("date", "working").Demanding("name"),
            Year => asked,
            _ => asked.Faulty("form", Texts.FieldMissing),
        };
        if (asked.HasFaults || current is null) return (null, asked);
        var edit = EditOf(asked);
        var faulty = edit.Faults(current).Aggregate(asked, (form, fault) => form.Faulty(fault.Field, Words.Of($"CalendarFault_{fault.Rule}")));
        return faulty.HasFaults ? (null, faulty) : (edit.Over(current), asked);
    }

    private static (CalendarDefinition? Next, Entries Entries) OfFile(Entries entries, CalendarDefinition? current)
    {
        if (entries["json"].Length == 0) return (null, entries.Faulty("file", Texts.CalendarFileMissing));
        if (entries.HasFaults) return (null, entries);
        try
        {
            var next = CalendarFile.ParseDefinition(Encoding.UTF8.GetBytes(entries["json"]));
            return current is null || next.Id == current.Id ? (next, entries) : (null, entries.Faulty("file", Words.Fill(Texts.CalendarFileOfAnother, next.Id)));
        }
        catch (FormatException e)
        {
            return (null, entries.Faulty("file", Words.Fill(Texts.CalendarFileFaulty, e.Message)));
        }
    }

    private static CalendarEdit EditOf(Entries form) => form.Form switch
    {
        DayOff => new AddDayOff(form.Day("date")!.Value, Enum.TryParse<DayOffKind>(form["kind"], out var kind) ? kind : DayOffKind.OneOff, form["name"], form["document"], form.IsTicked("expected")),
        Swap => new AddSwap(form.Day("date")!.Value, form.Day("working")!.Value, form["name"], form["document"], form.IsTicked("expected")),
        Worked => new AddWorkingWeekend(form.Day("date")!.Value, form["name"], form["document"], form.IsTicked("expected")),
        _ => new ConfirmYear(int.TryParse(form["year"], CultureInfo.InvariantCulture, out var year) ? year : 0, form["document"], form.IsTicked("everyDay")),
    };
}
