using System.Text.Json;

namespace CchcLive.Domain.Organisation;

/// <summary>Reads the JSON format of <c>docs/org-chart.md</c>. Strict: an unknown property is a typing error, and a typing error would lose a fact silently.</summary>
internal static class OrgChartReader
{
    /// <summary>What a file of this format says in <c>format</c>.</summary>
    public const string Format = "cchc-org/1";

    /// <summary>The units and the note of a file, not yet checked against each other.</summary>
    /// <exception cref="FormatException">Names the JSON path, or the line when it is not JSON at all.</exception>
    public static (IReadOnlyList<OrgUnit> Units, string? Note) Read(ReadOnlySpan<byte> utf8Json)
    {
        using var document = ParseJson(utf8Json);
        var file = new JsonNodeAt(document.RootElement, "$", ["format", "note", "units"]);
        if (file.Text("format") is var format && format != Format)
        {
            throw new FormatException($"$.format: this program reads '{Format}', the file says '{format}'.");
        }

        return (file.List("units", ReadUnit), file.OptionalText("note"));
    }

    private static JsonDocument ParseJson(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return UnicodeJson.Parse(utf8Json.ToArray(), new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            throw new FormatException($"Not JSON: {e.Message}", e);
        }
    }

    private static OrgUnit ReadUnit(JsonElement element, string path)
    {
        var unit = new JsonNodeAt(element, path,
            ["id", "kind", "from", "to", "names", "codes", "parents", "heads", "zone", "calendar", "order", "successors", "note"]);
        return new OrgUnit
        {
            Id = unit.Text("id"),
            Kind = unit.Text("kind"),
            Exists = unit.Validity(),
            Names = unit.List("names", ReadName),
            Codes = unit.List("codes", ReadCode),
            Parents = unit.List("parents", ReadParent),
            Heads = unit.List("heads", ReadHead),
            Zone = unit.OptionalText("zone"),
            CalendarId = unit.OptionalText("calendar"),
            Order = unit.Whole("order"),
            Successors = unit.List("successors", ReadSuccessor),
            Note = unit.OptionalText("note"),
        };
    }

    private static UnitName ReadName(JsonElement element, string path)
    {
        var name = new JsonNodeAt(element, path, ["text", "short", "from", "to"]);
        return new UnitName(name.Text("text"), name.OptionalText("short"), name.Validity());
    }

    private static UnitCode ReadCode(JsonElement element, string path)
    {
        var code = new JsonNodeAt(element, path, ["system", "code", "from", "to"]);
        return new UnitCode(code.Text("system"), code.Text("code"), code.Validity());
    }

    private static ParentLink ReadParent(JsonElement element, string path)
    {
        var link = new JsonNodeAt(element, path, ["id", "from", "to"]);
        return new ParentLink(link.Text("id"), link.Validity());
    }

    private static UnitHead ReadHead(JsonElement element, string path)
    {
        var head = new JsonNodeAt(element, path, ["title", "officer", "from", "to"]);
        return new UnitHead(head.Text("title"), head.OptionalText("officer"), head.Validity());
    }

    private static Successor ReadSuccessor(JsonElement element, string path)
    {
        var next = new JsonNodeAt(element, path, ["unit", "name", "from", "whole", "note", "legalDoc"]);
        return new Successor(
            next.OptionalText("unit"), next.Text("name"), next.Day("from"), next.Flag("whole"), next.OptionalText("note"), next.Text("legalDoc"));
    }
}
