using System.Text.RegularExpressions;

namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>Reads a value rule: a column name, or an object.</summary>
internal static class ValueRuleReader
{
    private static readonly string[] Origins = ["column", "template", "value"];

    /// <summary>The rule; null and faults if it cannot be read.</summary>
    internal static ValueRule? Read(MappingJson? json)
    {
        if (json is null) return null;
        if (json.IsText) return json.Text() is { } column && Column(json, column) is { } only ? new ValueRule { From = only } : null;
        if (!json.HasOnly("column", "template", "value", "replace", "map", "otherwise", "slug", "prefix", "unit", "formats")) return null;
        if (From(json) is not { } from) return null;
        return new ValueRule
        {
            From = from,
            Replace = [.. (json.Member("replace")?.Items() ?? []).Select(Replacement).OfType<(Regex, string)>()],
            Map = json.Member("map")?.Table(),
            Otherwise = Otherwise(json),
            Slug = json.Member("slug")?.Flag() ?? false,
            Prefix = json.Member("prefix")?.Text() ?? "",
            Unit = Unit(json.Member("unit")),
            Formats = Formats(json.Member("formats")),
        };
    }

    /// <summary>Reads a list of formats; null if it is absent.</summary>
    internal static IReadOnlyList<MomentFormat>? Formats(MappingJson? json) => json is null ? null :
    [
        .. json.Items(atLeastOne: true).Select(item => item.Parsed(
            text => new MomentFormat(text), "phải là “iso” hoặc mẫu ngày giờ có d, M, y, ví dụ dd/MM/yyyy HH:mm")).OfType<MomentFormat>(),
    ];

    private static Template? From(MappingJson json)
    {
        var given = Origins.Where(name => json.Member(name) is not null).ToArray();
        if (given.Length != 1)
        {
            json.Fault("cần đúng một trong: column, template, value");
            return null;
        }

        var source = json.Member(given[0])!;
        if (given[0] == "template")
        {
            return source.Parsed(text => Template.Parse(text) is { } template && !template.Variables.Any() ? template : null, "ngoặc nhọn phải bao tên cột, ví dụ {MA_HS}-{BUOC}");
        }

        if (source.Text() is not { } name) return null;
        return given[0] == "column" ? Column(source, name) : Template.Constant(name);
    }

    private static Template? Column(MappingJson json, string name)
    {
        if (name.IndexOfAny(['{', '}', '$']) < 0) return Template.Parse($"{{{name}}}");
        json.Fault("tên cột không được có {, } hoặc $");
        return null;
    }

    private static (Regex Pattern, string Replacement)? Replacement(MappingJson json)
    {
        if (json.Items() is not [var first, var second])
        {
            json.Fault("phải là cặp [biểu thức chính quy, thay bằng]");
            return null;
        }

        var pattern = first.Parsed(
            text => new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), "không phải biểu thức chính quy dùng được (không hỗ trợ tham chiếu ngược và nhìn trước/sau)");
        return pattern is null ? null : (pattern, second.IsText ? second.RawText : second.Text() ?? "");
    }

    private static Otherwise Otherwise(MappingJson json)
    {
        if (json.Member("otherwise") is not { } member || member.Text() is not { } text) return Mapping.Otherwise.Keep;
        if (json.Member("map") is null) member.Fault("chỉ dùng cùng với map");
        switch (text)
        {
            case "keep": return Mapping.Otherwise.Keep;
            case "omit": return Mapping.Otherwise.Omit;
            case "reject": return Mapping.Otherwise.Reject;
            default:
                member.Fault("phải là keep, omit hoặc reject");
                return Mapping.Otherwise.Keep;
        }
    }

    private static UnitProposal? Unit(MappingJson? json)
    {
        if (json is null || !json.HasOnly("kind", "name", "names")) return null;
        var kind = json.Demand("kind")?.Text();
        if (kind is not (null or "agency" or "ward")) json.Fault("phải là agency hoặc ward", "kind");
        return new UnitProposal(kind == "ward" ? UnitKind.Ward : UnitKind.Agency, json.Member("name")?.Text() ?? "{value}", json.Member("names")?.Table() ?? new Dictionary<string, string>(StringComparer.Ordinal));
    }
}
