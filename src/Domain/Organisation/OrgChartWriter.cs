using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CchcLive.Domain.Organisation;

/// <summary>Writes what <see cref="OrgChartReader"/> reads: properties in one order, absent facts left out, so equal charts are equal bytes.</summary>
internal static class OrgChartWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The chart as UTF-8 JSON.</summary>
    public static byte[] Write(OrgChart chart)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", OrgChartReader.Format);
            Optional(json, "note", chart.Note);
            List(json, "units", chart.Units, WriteUnit);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteUnit(Utf8JsonWriter json, OrgUnit unit)
    {
        json.WriteString("id", unit.Id);
        json.WriteString("kind", unit.Kind);
        if (unit.Order != 0) json.WriteNumber("order", unit.Order);
        Days(json, unit.Exists);
        List(json, "names", unit.Names, WriteName);
        List(json, "codes", unit.Codes, WriteCode);
        List(json, "parents", unit.Parents, WriteParent);
        List(json, "heads", unit.Heads, WriteHead);
        Optional(json, "zone", unit.Zone);
        Optional(json, "calendar", unit.CalendarId);
        List(json, "successors", unit.Successors, WriteSuccessor);
        Optional(json, "note", unit.Note);
    }

    private static void WriteName(Utf8JsonWriter json, UnitName name)
    {
        json.WriteString("text", name.Text);
        Optional(json, "short", name.Short);
        Days(json, name.Validity);
    }

    private static void WriteCode(Utf8JsonWriter json, UnitCode code)
    {
        json.WriteString("system", code.System);
        json.WriteString("code", code.Code);
        Days(json, code.Validity);
    }

    private static void WriteParent(Utf8JsonWriter json, ParentLink link)
    {
        json.WriteString("id", link.Id);
        Days(json, link.Validity);
    }

    private static void WriteHead(Utf8JsonWriter json, UnitHead head)
    {
        json.WriteString("title", head.Title);
        Optional(json, "officer", head.OfficerId);
        Days(json, head.Validity);
    }

    private static void WriteSuccessor(Utf8JsonWriter json, Successor successor)
    {
        Optional(json, "unit", successor.UnitId);
        json.WriteString("name", successor.Name);
        Day(json, "from", successor.From);
        json.WriteBoolean("whole", successor.Whole);
        Optional(json, "note", successor.Note);
        json.WriteString("legalDoc", successor.LegalDoc);
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Days(Utf8JsonWriter json, Validity days)
    {
        Day(json, "from", days.From);
        Day(json, "to", days.To);
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day) => Optional(json, name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
