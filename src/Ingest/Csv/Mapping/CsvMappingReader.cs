using System.Text.Json;
using CchcLive.Domain;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>Reads mapping files and names every fault at once.</summary>
public static class CsvMappingReader
{
    private const string DefaultId = "{$code}/{$verb}/{$hash}";

    private static readonly JsonDocumentOptions Format = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="MappingException">It cannot be used.</exception>
    public static CsvMapping Read(ReadOnlyMemory<byte> utf8)
    {
        var faults = new List<MappingFault>();
        CsvMapping? mapping = null;
        try
        {
            using var document = UnicodeJson.Parse(utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8[3..] : utf8, Format);
            mapping = Mapping(new MappingJson(document.RootElement, "$", faults));
        }
        catch (JsonException e)
        {
            faults.Add(new MappingFault("$", $"không phải JSON hợp lệ: dòng {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}"));
        }

        return mapping is not null && faults.Count == 0 ? mapping : throw new MappingException(faults);
    }

    private static CsvMapping? Mapping(MappingJson json)
    {
        if (!json.HasOnly("description", "source", "separator", "zone", "formats", "code", "recordedAt", "area", "ignore", "events")) return null;
        var source = json.Demand("source")?.Text();
        if (source is not null && ContractRules.Attribute("source", source, EventContract.MaxNameLength) is { } problem) json.Fault(problem.Message, "source");
        var zone = json.Demand("zone")?.Parsed(Zones.Find, "không phải mã múi giờ IANA, ví dụ Asia/Ho_Chi_Minh");
        var formats = ValueRuleReader.Formats(json.Demand("formats"));
        var code = ValueRuleReader.Read(json.Demand("code"));
        var events = json.Demand("events")?.Items(atLeastOne: true).Select(Event).OfType<EventRule>().ToList();
        var recordedAt = json.Member("recordedAt");
        var fixedMoment = FixedMoment(recordedAt);
        var recordedAtColumn = recordedAt?.Member("value") is null ? ValueRuleReader.Read(recordedAt) : null;
        var separator = Separator(json.Member("separator"));
        var ignore = (json.Member("ignore")?.Items() ?? []).Select(Ignore).OfType<IgnoreRule>().ToList();
        var area = Area(json.Member("area"), zone);
        if (source is null || zone is null || formats is null || code is null || events is null) return null;
        return new CsvMapping(source, zone, formats, code, events)
        {
            Separator = separator,
            RecordedAt = fixedMoment,
            RecordedAtColumn = recordedAtColumn,
            Ignore = ignore,
            Area = area,
        };
    }

    private static char? Separator(MappingJson? json)
    {
        if (json?.Text() is not { } text) return null;
        if (text is ";" or "," or "|" || text == "tab") return text == "tab" ? '\t' : text[0];
        json.Fault("phải là “;”, “,”, “|” hoặc “tab”");
        return null;
    }

    private static Moment? FixedMoment(MappingJson? json)
    {
        if (json?.Member("value") is not { } member || member.Text() is not { } text) return null;
        if (Moment.TryParse(text, out var moment) && !moment.IsDate) return moment;
        member.Fault("phải là thời điểm có múi giờ, ví dụ 2016-01-12T22:22:00-05:00");
        return null;
    }

    private static AreaProposal? Area(MappingJson? json, TimeZoneInfo? zone)
    {
        if (json is null || !json.HasOnly("name", "calendar")) return null;
        var name = json.Demand("name")?.Text();
        return name is null || zone is null ? null : new AreaProposal(name, zone.Id, json.Member("calendar")?.Text() ?? "all-days");
    }

    private static IgnoreRule? Ignore(MappingJson json)
    {
        if (!json.HasOnly("when", "reason")) return null;
        var when = Conditions(json.Demand("when"));
        return json.Demand("reason")?.Text() is { } reason ? new IgnoreRule(when, reason) : null;
    }

    private static EventRule? Event(MappingJson json)
    {
        if (!json.HasOnly("verb", "when", "id", "time", "sequence", "fields")) return null;
        var verb = json.Demand("verb")?.Parsed(
            text => text == "corrected" ? null : EventContract.VerbsByName.GetValueOrDefault(text), "không phải động từ mà tệp CSV gửi được (xem docs/ingest-api.md)");
        var when = Conditions(json.Member("when"));
        var id = json.Member("id") is { } given ? given.Parsed(IdTemplate, "phải là mẫu với tên cột, {$code}, {$verb}, {$hash} trong ngoặc nhọn") : Template.Parse(DefaultId);
        var time = ValueRuleReader.Read(json.Demand("time"));
        var sequence = ValueRuleReader.Read(json.Member("sequence"));
        var fields = new List<(FieldSpec, ValueRule)>();
        foreach (var (name, value) in json.Member("fields")?.Members() ?? [])
        {
            var rule = ValueRuleReader.Read(value);
            if (!EventContract.FieldsByName.TryGetValue(name, out var field)) value.Fault("không phải trường của hợp đồng dữ liệu");
            else if (verb is not null && !verb.Takes(field.Id)) value.Fault($"động từ {verb.Name} không có trường này");
            else if (rule is not null) fields.Add((field, rule));
        }

        return verb is null || id is null || time is null ? null : new EventRule(verb, when, id, time, sequence, fields);
    }

    private static Template? IdTemplate(string text) =>
        Template.Parse(text) is { } template && template.Variables.All(name => name is "$code" or "$verb" or "$hash") ? template : null;

    private static IReadOnlyList<Condition> Conditions(MappingJson? json)
    {
        if (json is null) return [];
        return json.IsArray ? [.. json.Items().Select(Condition).OfType<Condition>()] : Condition(json) is { } only ? [only] : [];
    }

    private static Condition? Condition(MappingJson json)
    {
        if (!json.HasOnly("column", "present", "in", "notIn")) return null;
        var column = json.Demand("column")?.Text();
        var present = json.Member("present")?.Flag();
        var among = json.Member("in")?.Texts().ToHashSet(StringComparer.Ordinal);
        var notAmong = json.Member("notIn")?.Texts().ToHashSet(StringComparer.Ordinal);
        if (present is null && among is null && notAmong is null) json.Fault("cần present, in hoặc notIn");
        return column is null ? null : new Condition(column, present, among, notAmong);
    }
}
