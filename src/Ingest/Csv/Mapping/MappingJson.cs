using System.Globalization;
using System.Text.Json;

namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>A value in a mapping file that knows its path and collects faults instead of stopping at the first.</summary>
internal sealed class MappingJson(JsonElement element, string path, List<MappingFault> faults)
{
    internal bool IsObject => element.ValueKind == JsonValueKind.Object;

    internal bool IsArray => element.ValueKind == JsonValueKind.Array;

    internal bool IsText => element.ValueKind == JsonValueKind.String;

    /// <summary>The text of a string, be it empty.</summary>
    internal string RawText => element.GetString()!;

    /// <summary>Adds a fault here, or at a member.</summary>
    internal void Fault(string message, string? member = null) => faults.Add(new MappingFault(member is null ? path : $"{path}.{member}", message));

    /// <summary>True if it is an object with no other members than these; each other one is a fault.</summary>
    internal bool HasOnly(params ReadOnlySpan<string> names)
    {
        if (!IsObject)
        {
            Fault("phải là đối tượng JSON");
            return false;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!names.Contains(member.Name)) Fault("mục không có trong định dạng của tệp", member.Name);
        }

        return true;
    }

    /// <summary>A member; null if it is absent or JSON null.</summary>
    internal MappingJson? Member(string name) =>
        IsObject && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new MappingJson(value, $"{path}.{name}", faults) : null;

    /// <summary>A member; a fault if it is absent.</summary>
    internal MappingJson? Demand(string name)
    {
        var member = Member(name);
        if (member is null) Fault("bắt buộc", name);
        return member;
    }

    /// <summary>The text; null and a fault if it is not a text that says something.</summary>
    internal string? Text()
    {
        if (IsText && !string.IsNullOrWhiteSpace(element.GetString())) return element.GetString();
        Fault("phải là chuỗi không rỗng");
        return null;
    }

    /// <summary>True or false; null and a fault if it is neither.</summary>
    internal bool? Flag()
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False) return element.GetBoolean();
        Fault("phải là true hoặc false");
        return null;
    }

    /// <summary>A member that is a whole number in a range; a fault if it is another thing, and the default if it is absent.</summary>
    internal int Whole(string name, int least, int most, int otherwise)
    {
        if (Member(name) is null) return otherwise;
        if (element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) && value >= least && value <= most) return value;
        Fault($"phải là số nguyên từ {least} đến {most}", name);
        return otherwise;
    }

    /// <summary>A date; null and a fault if it is none.</summary>
    internal DateOnly? Day()
    {
        if (IsText && DateOnly.TryParseExact(RawText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Fault("phải là ngày, ví dụ 2025-01-01");
        return null;
    }

    /// <summary>The items of an array; none and a fault if it is not an array, or empty and must not be.</summary>
    internal IReadOnlyList<MappingJson> Items(bool atLeastOne = false)
    {
        if (atLeastOne && IsArray && element.GetArrayLength() == 0) Fault("cần ít nhất một mục");
        if (IsArray) return [.. element.EnumerateArray().Select((item, i) => new MappingJson(item, $"{path}[{i}]", faults))];
        Fault("phải là mảng");
        return [];
    }

    /// <summary>The members of an object; none and a fault if it is not an object.</summary>
    internal IReadOnlyList<(string Name, MappingJson Value)> Members()
    {
        if (IsObject) return [.. element.EnumerateObject().Select(member => (member.Name, new MappingJson(member.Value, $"{path}.{member.Name}", faults)))];
        Fault("phải là đối tượng JSON");
        return [];
    }

    /// <summary>The texts of an array.</summary>
    internal IReadOnlyList<string> Texts() => [.. Items().Select(item => item.Text()).OfType<string>()];

    /// <summary>An object whose members are texts, as a table.</summary>
    internal IReadOnlyDictionary<string, string> Table()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Members())
        {
            if (value.Text() is { } text) table[name] = text;
        }

        return table;
    }

    /// <summary>What <paramref name="read"/> makes of the text; null and a fault if it cannot.</summary>
    internal T? Parsed<T>(Func<string, T?> read, string fault)
        where T : class
    {
        if (Text() is not { } text) return null;
        try
        {
            if (read(text) is { } value) return value;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or TimeZoneNotFoundException or InvalidTimeZoneException or NotSupportedException)
        {
            Fault($"{fault} ({e.Message})");
            return null;
        }

        Fault(fault);
        return null;
    }
}
