using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CchcLive.Domain.Calendars;

/// <summary>Writes calendar files: what <see cref="CalendarFile.ParseDefinition"/> reads back as the same calendar.</summary>
internal sealed class CalendarFileWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _json;

    private CalendarFileWriter() => _json = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A calendar as a file of one line.</summary>
    public static byte[] Write(CalendarDefinition calendar)
    {
        using var writer = new CalendarFileWriter();
        writer.Calendar(calendar);
        writer._json.Flush();
        return writer._bytes.WrittenSpan.ToArray();
    }

    public void Dispose() => _json.Dispose();

    private void Calendar(CalendarDefinition calendar)
    {
        _json.WriteStartObject();
        _json.WriteString("id", calendar.Id);
        _json.WriteString("name", calendar.Name);
        _json.WriteNumber("version", calendar.Version);
        _json.WriteString("zone", calendar.Zone);
        List("shifts", calendar.Shifts, Rule);
        List("years", calendar.Years, Year);
        _json.WriteEndObject();
    }

    private void Rule(ShiftRule rule)
    {
        List("weekdays", rule.Weekdays, day => _json.WriteStringValue(CalendarNames.Of(CalendarNames.Weekdays, day)));
        if (rule.From is { } from) Date("from", from);
        if (rule.To is { } to) Date("to", to);
        Hours(rule.Hours);
    }

    private void Year(YearDefinition year)
    {
        _json.WriteNumber("year", year.Year);
        _json.WriteString("status", CalendarNames.Of(CalendarNames.Statuses, year.Status));
        _json.WriteString("source", year.Source);
        if (year.Note is { } note) _json.WriteString("note", note);
        List("daysOff", year.DaysOff, Off);
        List("swaps", year.Swaps, Swap);
        List("halfDays", year.HalfDays, Half);
        List("closures", year.Closures, Closed);
    }

    private void Off(DayOff off)
    {
        Date("date", off.Date);
        _json.WriteString("kind", CalendarNames.Of(CalendarNames.Kinds, off.Kind));
        Reason(off.Name, off.Source, off.NeedsConfirmation);
    }

    private void Swap(SwapPair swap)
    {
        Date("off", swap.Off);
        Date("working", swap.Working);
        Reason(swap.Name, swap.Source, swap.NeedsConfirmation);
    }

    private void Half(HalfDay half)
    {
        Date("date", half.Date);
        Hours(half.Hours);
        Reason(half.Name, half.Source, half.NeedsConfirmation);
    }

    private void Closed(Closure closure)
    {
        Date("from", closure.From);
        Date("to", closure.To);
        Reason(closure.Name, closure.Source, closure.NeedsConfirmation);
    }

    private void Reason(string name, string source, bool needsConfirmation)
    {
        _json.WriteString("name", name);
        _json.WriteString("source", source);
        if (needsConfirmation) _json.WriteBoolean("needsConfirmation", true);
    }

    private void Hours(IReadOnlyList<Shift> hours) => List("hours", hours, shift => _json.WriteStringValue(shift.ToString()));

    private void Date(string name, DateOnly date) => _json.WriteString(name, date.ToString("O", CultureInfo.InvariantCulture));

    private void List<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            var isObject = item is not (DayOfWeek or Shift);
            if (isObject) _json.WriteStartObject();
            write(item);
            if (isObject) _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
