using System.Globalization;
using System.Text.Json;

namespace CchcLive.Domain.Organisation;

/// <summary>A JSON object and its path, so that every complaint says where.</summary>
internal sealed class JsonNodeAt
{
    private readonly JsonElement _element;
    private readonly string _path;

    /// <summary>Takes an object with none but the known properties.</summary>
    /// <exception cref="FormatException">It is no object, or has another property.</exception>
    public JsonNodeAt(JsonElement element, string path, IReadOnlyList<string> known)
    {
        (_element, _path) = (element, path);
        if (element.ValueKind != JsonValueKind.Object) throw new FormatException($"{path}: an object is expected.");
        foreach (var property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name, StringComparer.Ordinal)) throw Fault(property.Name, $"unknown property; known are {string.Join(", ", known)}.");
        }
    }

    /// <summary>A text that must be there and not be blank.</summary>
    public string Text(string name) => OptionalText(name) ?? throw Fault(name, "is missing.");

    /// <summary>A text, or null if absent.</summary>
    public string? OptionalText(string name)
    {
        if (!_element.TryGetProperty(name, out var value)) return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Fault(name, "a text is expected.");
        return text.Trim().Length > 0 ? text : throw Fault(name, "is blank.");
    }

    /// <summary>A whole number, 0 if absent.</summary>
    public int Whole(string name)
    {
        if (!_element.TryGetProperty(name, out var value)) return 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole) ? whole : throw Fault(name, "a whole number is expected.");
    }

    /// <summary>A whole number that must be there and lie in a range.</summary>
    public int Whole(string name, int low, int high)
    {
        if (!_element.TryGetProperty(name, out _)) throw Fault(name, "is missing.");
        var whole = Whole(name);
        return whole >= low && whole <= high ? whole : throw Fault(name, string.Create(CultureInfo.InvariantCulture, $"{low} to {high} is expected."));
    }

    /// <summary>true or false, which must be there.</summary>
    public bool Flag(string name) => !_element.TryGetProperty(name, out var value) ? throw Fault(name, "is missing.") : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault(name, "true or false is expected."),
    };

    /// <summary>A day that must be there.</summary>
    public DateOnly Day(string name) => OptionalDay(name) ?? throw Fault(name, "is missing.");

    /// <summary>The days from <c>from</c> to <c>to</c>, both included, either of which may be absent.</summary>
    public Validity Validity() => new(OptionalDay("from"), OptionalDay("to"));

    /// <summary>A list of objects, empty if absent.</summary>
    public List<T> List<T>(string name, Func<JsonElement, string, T> read)
    {
        if (!_element.TryGetProperty(name, out var value)) return [];
        if (value.ValueKind != JsonValueKind.Array) throw Fault(name, "a list is expected.");
        return [.. value.EnumerateArray().Select((item, i) => read(item, string.Create(CultureInfo.InvariantCulture, $"{_path}.{name}[{i}]")))];
    }

    private DateOnly? OptionalDay(string name)
    {
        if (OptionalText(name) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault(name, $"'{text}' is no date (yyyy-MM-dd).");
    }

    private FormatException Fault(string name, string message) => new($"{_path}.{name}: {message}");
}
