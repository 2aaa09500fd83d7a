using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Dashboard.Administration.Catalogues;

/// <summary>An item of a catalogue as a form, and back.</summary>
internal static class CatalogueItemForm
{
    /// <summary>What a form says of an item.</summary>
    public static Entries Fill(string form, ICatalogueItem item)
    {
        var json = Json(item);
        return CatalogueForms.Of(item.Kind).Aggregate(Entries.Blank(form), (entries, field) => entries.With(field.Path, Written(At(json, field.Path)))).With("until", Written(json["until"]));
    }

    /// <summary>The item that a form describes.</summary>
    /// <returns>The item, null if there is none; and the form with all that is wrong.</returns>
    public static (ICatalogueItem? Item, Entries Entries) Read(CatalogueKind kind, Entries form)
    {
        var json = new JsonObject();
        foreach (var field in CatalogueForms.Of(kind))
        {
            var isWanted = field.IsRequired || (field.IsRequiredInGroup && CatalogueForms.Of(kind).Any(other => other.Group == field.Group && form[other.Path].Length > 0));
            if (isWanted && form[field.Path].Length == 0) form = form.Faulty(field.Path, Texts.FieldMissing);
            else if (field.Kind == CatalogueFieldKind.Number && form[field.Path].Length > 0 && Number(form[field.Path]) is null) form = form.Faulty(field.Path, Texts.FieldNoNumber);
            else if (field.Kind == CatalogueFieldKind.Day && form[field.Path].Length > 0 && form.Day(field.Path) is null) form = form.Faulty(field.Path, Texts.FieldNoDay);
            else Put(json, field, form[field.Path]);
        }

        foreach (var day in (string[])["from", "until"])
        {
            if (form[day].Length == 0 || !CatalogueForms.HasDays(kind)) continue;
            if (form.Day(day) is null) form = form.Faulty(day, Texts.FieldNoDay);
            else json[day] = form[day];
        }

        return form.HasFaults ? (null, form) : Parse(kind, json, form);
    }

    /// <summary>An item with another last day.</summary>
    public static ICatalogueItem Until(ICatalogueItem item, DateOnly last)
    {
        var json = Json(item);
        json["until"] = last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return CatalogueJson.ReadList(item.Kind, JsonSerializer.SerializeToUtf8Bytes(new JsonArray(json)))[0];
    }

    /// <summary>What a field of an item says, as it stands in a form; "" for nothing.</summary>
    public static string Value(ICatalogueItem item, string path) => Written(At(Json(item), path));

    private static (ICatalogueItem? Item, Entries Entries) Parse(CatalogueKind kind, JsonObject json, Entries form)
    {
        try
        {
            return (CatalogueJson.ReadList(kind, JsonSerializer.SerializeToUtf8Bytes(new JsonArray(json)))[0], form);
        }
        catch (CatalogueException e)
        {
            return (null, e.Faults.Aggregate(form, (entries, fault) => entries.Faulty(fault.Field, fault.Message)));
        }
    }

    private static JsonObject Json(ICatalogueItem item) => JsonNode.Parse(CatalogueJson.Write(item))!.AsObject();

    private static void Put(JsonObject json, CatalogueField field, string text)
    {
        if (text.Length == 0 && !field.KeepsBlank && field.Kind != CatalogueFieldKind.Tick) return;
        var names = field.Path.Split('.');
        foreach (var name in names[..^1]) json = (JsonObject)(json[name] ??= new JsonObject());
        json[names[^1]] = field.Kind switch
        {
            CatalogueFieldKind.Number => JsonValue.Create(Number(text)!.Value),
            CatalogueFieldKind.Tick => JsonValue.Create(text == "on"),
            CatalogueFieldKind.Lines => new JsonArray([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonValue.Create(line))]),
            _ => JsonValue.Create(text),
        };
    }

    /// <summary>A number as it is written here: with a comma or a point.</summary>
    private static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number / 1.0000000000000000000000000000m : null;

    private static JsonNode? At(JsonNode? json, string path) => path.Split('.').Aggregate(json, (node, name) => node?[name]);

    private static string Written(JsonNode? value) => value switch
    {
        null => "",
        JsonArray lines => string.Join('\n', lines.Select(line => line!.GetValue<string>())),
        _ when value.GetValueKind() == JsonValueKind.True => "on",
        _ when value.GetValueKind() == JsonValueKind.False => "",
        _ => value.ToString(),
    };
}
