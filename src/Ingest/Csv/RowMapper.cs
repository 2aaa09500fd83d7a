using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Csv.Mapping;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.Csv;

/// <summary>Applies a mapping to rows.</summary>
/// <param name="mapping">The mapping.</param>
/// <param name="recordedAt">When the file was taken, if the import says so; it wins over the mapping's fixed moment.</param>
/// <param name="units">Where the units that events name are noted.</param>
internal sealed class RowMapper(CsvMapping mapping, Moment? recordedAt, UnitLedger units)
{
    private static readonly JsonSerializerOptions CellsFormat = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Problem> _problems = [];
    private readonly List<FieldValue> _fields = [];
    private readonly List<(string Id, FieldId Role, UnitProposal Proposal, string Shown)> _named = [];

    /// <summary>What the row gives.</summary>
    /// <param name="row">The row.</param>
    /// <param name="written">When it was written, if its reader knows; a column of the mapping that says so wins.</param>
    internal MappedRow Map(CsvRow row, Moment? written = null)
    {
        _problems.Clear();
        if (row.Columns.FirstOrDefault(column => row[column].AsSpan().IndexOfAny('\uFFFD', '\uFFFE', '\uFFFF') >= 0) is { } broken)
        {
            return Refuse(row, new(RuleIds.BadEncoding, null, $"Cột “{broken}” có byte không thuộc bảng mã của tệp; hãy lưu tệp dạng UTF-8.", broken));
        }

        foreach (var rule in mapping.Ignore)
        {
            if (rule.When.All(condition => condition.Holds(row))) return new MappedRow { Line = row.Line, Ignored = rule.Reason };
        }

        var matching = mapping.Events.Where(rule => rule.When.All(condition => condition.Holds(row))).ToList();
        if (matching.Count == 0) return Refuse(row, new(RuleIds.UnmappedRow, null, "Tệp ánh xạ không có quy tắc nào cho dòng này; hãy bổ sung “events” hoặc “ignore”."));
        var code = Code(row);
        var events = matching.Select(rule => code is null ? null : Event(row, rule, code, written)).OfType<DossierEvent>().ToList();
        return new MappedRow { Line = row.Line, Events = events, Problems = [.. _problems], Cells = _problems.Count == 0 ? null : Cells(row) };
    }

    /// <summary>A row that gives nothing but a problem.</summary>
    internal static MappedRow Refuse(CsvRow row, Problem problem) => new() { Line = row.Line, Problems = [problem], Cells = Cells(row) };

    private static string Cells(CsvRow row) => JsonSerializer.Serialize(row.Columns.ToDictionary(column => column, column => row[column], StringComparer.Ordinal), CellsFormat);

    private string? Code(CsvRow row)
    {
        var value = mapping.Code.Of(row);
        if (Rejects(value, mapping.Code, "subject")) return null;
        var code = value.Text is null ? null : DossierCode.Normalise(value.Text);
        var problem = ContractRules.Attribute("subject", code, DossierCode.MaxLength);
        if (problem is not null) Add(problem, mapping.Code);
        return problem is null ? code : null;
    }

    private DossierEvent? Event(CsvRow row, EventRule rule, string code, Moment? written)
    {
        var before = _problems.Count;
        _fields.Clear();
        _named.Clear();
        var time = ReadMoment(row, rule.Time, "time", required: true);
        var recorded = mapping.RecordedAtColumn is { } column ? ReadMoment(row, column, "data.recordedAt", required: false) : null;
        var sequence = rule.Sequence is { } order ? Whole(row, order, "data.sequence") : null;
        foreach (var (field, value) in rule.Fields) AddField(row, field, value);
        if (time is { IsDate: true } && rule.Verb.Moment is { } moment && !_fields.Exists(f => f.Id == moment)) _fields.Add(FieldValue.Of(moment, time.Value));
        DemandRequired(rule.Verb);
        if (_problems.Count > before) return null;
        var e = new DossierEvent
        {
            Source = mapping.Source,
            Id = "",
            Verb = rule.Verb.Verb,
            Code = code,
            Time = time!.Value.IsDate ? LocalTime.StartOf(time.Value.Date, mapping.Zone) : time.Value,
            RecordedAt = recorded ?? written ?? recordedAt ?? mapping.RecordedAt,
            Sequence = sequence ?? 0,
            Fields = FieldSet.Of([.. _fields]),
        };
        var id = rule.Id.Fill(row, variable => variable switch { "$code" => code, "$verb" => rule.Verb.Name, _ => EventHash.Of(e) });
        if (ContractRules.Attribute("id", id, EventContract.MaxNameLength) is { } problem)
        {
            _problems.Add(problem);
            return null;
        }

        foreach (var (unit, role, proposal, shown) in _named) units.Note(unit, role, proposal, shown);
        return e with { Id = id };
    }

    private void AddField(CsvRow row, FieldSpec field, ValueRule rule)
    {
        var path = "data." + field.Name;
        var value = rule.Of(row);
        if (Rejects(value, rule, path) || value.Text is not { } text) return;
        if (Convert(field, text, rule) is not { } converted) Add(field.Kind == FieldKind.Moment ? BadMoment(path, rule) : Messages.WrongKind(path, field.Kind), rule);
        else if (ContractRules.Value(field, converted, path) is { } problem) Add(problem, rule);
        else _fields.Add(converted);
        if (rule.Unit is { } proposal) _named.Add((text, field.Id, proposal, value.Shown!));
    }

    private FieldValue? Convert(FieldSpec field, string text, ValueRule rule) => field.Kind switch
    {
        FieldKind.Name or FieldKind.Text => FieldValue.Of(field.Id, text),
        FieldKind.Names => ContractRules.HasControl(text, linesAllowed: false) ? null : FieldValue.Of(field.Id, [text]),
        FieldKind.Moment => TryMoment(text, rule, out var moment) ? FieldValue.Of(field.Id, moment) : null,
        FieldKind.Integer => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? FieldValue.Of(field.Id, number) : null,
        FieldKind.Decimal => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? FieldValue.Of(field.Id, number.ToString(CultureInfo.InvariantCulture)) : null,
        _ => text switch { "true" or "1" => FieldValue.Of(field.Id, true), "false" or "0" => FieldValue.Of(field.Id, false), _ => null },
    };

    private void DemandRequired(VerbSpec verb)
    {
        foreach (var field in verb.Required)
        {
            var path = "data." + EventContract.Fields[field].Name;
            if (!_fields.Exists(f => f.Id == field) && !_problems.Exists(p => p.Field == path)) _problems.Add(Messages.Missing(path));
        }
    }

    private Moment? ReadMoment(CsvRow row, ValueRule rule, string path, bool required)
    {
        var value = rule.Of(row);
        if (Rejects(value, rule, path)) return null;
        if (value.Text is { } text)
        {
            if (TryMoment(text, rule, out var moment)) return moment;
            Add(BadMoment(path, rule), rule);
        }
        else if (required)
        {
            Add(Messages.Missing(path), rule);
        }

        return null;
    }

    private static Problem BadMoment(string path, ValueRule rule) =>
        new(RuleIds.BadTime, path, $"Cột “{rule.Column}” không theo định dạng ngày giờ nào mà tệp ánh xạ cho phép, hoặc có năm ngoài khoảng {Moment.FirstYear}–{Moment.LastYear}.");

    private long? Whole(CsvRow row, ValueRule rule, string path)
    {
        if (rule.Of(row).Text is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Add(Messages.WrongKind(path, FieldKind.Integer), rule);
        return null;
    }

    private bool TryMoment(string text, ValueRule rule, out Moment moment) => MomentFormat.TryRead(rule.Formats ?? mapping.Formats, text, mapping.Zone, out moment);

    private bool Rejects(RuleValue value, ValueRule rule, string path)
    {
        if (value.Rejected) Add(new(RuleIds.UnmappedValue, path, $"Giá trị của cột “{rule.Column}” không quy đổi được theo tệp ánh xạ."), rule);
        return value.Rejected;
    }

    private void Add(Problem problem, ValueRule rule) => _problems.Add(problem with { Column = rule.Column });
}
