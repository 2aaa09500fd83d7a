using System.Text.Json;

namespace CchcLive.Domain.Calendars;

/// <summary>Reads and writes calendar files (format: docs/calendars.md).</summary>
public static class CalendarFile
{
    /// <summary>The calendar in a file.</summary>
    /// <exception cref="FormatException">The file is not such JSON, or contradicts itself; the message names the fields by JSON path.</exception>
    public static WorkingCalendar Parse(ReadOnlySpan<byte> utf8Json) => WorkingCalendar.From(ParseDefinition(utf8Json));

    /// <summary>What a file says, not yet checked for contradictions (<see cref="WorkingCalendar.From"/> does that).</summary>
    /// <exception cref="FormatException">The file is not such JSON; the message names the field by JSON path.</exception>
    public static CalendarDefinition ParseDefinition(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            using var document = UnicodeJson.Parse(utf8Json.ToArray(), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Calendar(new JsonFields(document.RootElement, "$"));
        }
        catch (JsonException e)
        {
            throw new FormatException($"$: not readable as JSON: {e.Message}", e);
        }
    }

    /// <summary>A calendar as a file of one line, in UTF-8.</summary>
    public static byte[] Write(CalendarDefinition calendar) => CalendarFileWriter.Write(calendar);

    private static CalendarDefinition Calendar(JsonFields file)
    {
        file.AllowOnly("id", "name", "version", "zone", "shifts", "years");
        return new CalendarDefinition(
            file.Text("id"),
            file.Text("name"),
            file.Whole("version"),
            file.Text("zone"),
            file.Has("shifts") ? file.Objects("shifts", Rule) : [ShiftRule.OfficeHours],
            file.Objects("years", Year));
    }

    private static ShiftRule Rule(JsonFields rule)
    {
        rule.AllowOnly("weekdays", "from", "to", "hours");
        return new ShiftRule(rule.ManyOf("weekdays", CalendarNames.Weekdays), rule.OptionalDate("from"), rule.OptionalDate("to"), rule.Shifts("hours"));
    }

    private static YearDefinition Year(JsonFields year)
    {
        year.AllowOnly("year", "status", "source", "note", "daysOff", "swaps", "halfDays", "closures");
        return new YearDefinition(
            year.Whole("year"),
            year.OneOf("status", CalendarNames.Statuses),
            year.Text("source"),
            year.Objects("daysOff", Off),
            year.Objects("swaps", Swap),
            year.Objects("halfDays", Half),
            year.Objects("closures", Closed))
        {
            Note = year.OptionalText("note"),
        };
    }

    private static DayOff Off(JsonFields off)
    {
        off.AllowOnly("date", "kind", "name", "source", "needsConfirmation");
        return new DayOff(off.Date("date"), off.OneOf("kind", CalendarNames.Kinds), off.Text("name"), off.Text("source"), off.Flag("needsConfirmation"));
    }

    private static SwapPair Swap(JsonFields swap)
    {
        swap.AllowOnly("off", "working", "name", "source", "needsConfirmation");
        return new SwapPair(swap.Date("off"), swap.Date("working"), swap.Text("name"), swap.Text("source"), swap.Flag("needsConfirmation"));
    }

    private static HalfDay Half(JsonFields half)
    {
        half.AllowOnly("date", "hours", "name", "source", "needsConfirmation");
        return new HalfDay(half.Date("date"), half.Shifts("hours"), half.Text("name"), half.Text("source"), half.Flag("needsConfirmation"));
    }

    private static Closure Closed(JsonFields closure)
    {
        closure.AllowOnly("from", "to", "name", "source", "needsConfirmation");
        return new Closure(closure.Date("from"), closure.Date("to"), closure.Text("name"), closure.Text("source"), closure.Flag("needsConfirmation"));
    }
}
