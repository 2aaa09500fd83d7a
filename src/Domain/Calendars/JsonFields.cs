using System.Globalization;
using System.Text.Json;

namespace CchcLive.Domain.Calendars;

/// <summary>An object of the file being read, with its JSON path; whatever is wrong with a field is reported by that field's path.</summary>
internal readonly struct JsonFields
{
    private readonly JsonElement _element;
    private readonly string _path;

    public JsonFields(JsonElement element, string path)
    {
        (_element, _path) = (element, path);
        if (element.ValueKind != JsonValueKind.Object) throw Fault(path, "must be an object");
    }

    /// <summary>Refuses fields that the format does not know, so that a misspelt one is not silently ignored.</summary>
    public void AllowOnly(params ReadOnlySpan<string> names)
    {
        foreach (var field in _element.EnumerateObject())
        {
            if (!names.Contains(field.Name)) throw Fault($"{_path}.{field.Name}", $"is not a field of this object; known: {string.Join(", ", names)}");
        }
    }

    public string Text(string name) => OptionalText(name) ?? throw FaultIn(name, "is missing");

    public string? OptionalText(string name)
    {
        if (!_element.TryGetProperty(name, out var value)) return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return string.IsNullOrWhiteSpace(text) ? throw FaultIn(name, "must be text, not empty") : text;
    }

    public int Whole(string name) =>
        _element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : throw FaultIn(name, "must be a whole number");

    public bool Flag(string name)
    {
        if (!_element.TryGetProperty(name, out var value)) return false;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw FaultIn(name, "must be true or false");
    }

    public DateOnly Date(string name) => OptionalDate(name) ?? throw FaultIn(name, "is missing");

    public DateOnly? OptionalDate(string name)
    {
        var text = OptionalText(name);
        if (text is null) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw FaultIn(name, $"\"{text}\" is not a date yyyy-MM-dd");
    }

    /// <summary>One of a closed set of names.</summary>
    public T OneOf<T>(string name, IReadOnlyDictionary<string, T> values) => Choose(Text(name), $"{_path}.{name}", values);

    /// <summary>A list of names of a closed set.</summary>
    public IReadOnlyList<T> ManyOf<T>(string name, IReadOnlyDictionary<string, T> values) => Texts(name, (text, path) => Choose(text, path, values));

    /// <summary>A list of shifts <c>HH:mm-HH:mm</c>.</summary>
    public IReadOnlyList<Shift> Shifts(string name) => Texts(name, (text, path) => Shift.TryParse(text, out var shift)
        ? shift
        : throw Fault(path, $"\"{text}\" is not a shift HH:mm-HH:mm"));

    /// <summary>A list of objects; empty if the field is absent.</summary>
    public IReadOnlyList<T> Objects<T>(string name, Func<JsonFields, T> read) =>
        Items(name, (item, path) => read(new JsonFields(item, path)));

    public bool Has(string name) => _element.TryGetProperty(name, out _);

    private static T Choose<T>(string text, string path, IReadOnlyDictionary<string, T> values) => values.TryGetValue(text, out var value)
        ? value
        : throw Fault(path, $"\"{text}\" is not one of {string.Join(", ", values.Keys)}");

    private List<T> Texts<T>(string name, Func<string, string, T> read)
    {
        if (!Has(name)) throw FaultIn(name, "is missing");
        return Items(name, (item, path) => item.ValueKind == JsonValueKind.String ? read(item.GetString()!, path) : throw Fault(path, "must be text"));
    }

    private List<T> Items<T>(string name, Func<JsonElement, string, T> read)
    {
        if (!_element.TryGetProperty(name, out var list)) return [];
        if (list.ValueKind != JsonValueKind.Array) throw FaultIn(name, "must be a list");
        var path = $"{_path}.{name}";
        return [.. list.EnumerateArray().Select((item, i) => read(item, $"{path}[{i}]"))];
    }

    private FormatException FaultIn(string name, string complaint) => Fault($"{_path}.{name}", complaint);

    private static FormatException Fault(string path, string complaint) => new($"{path}: {complaint}");
}
