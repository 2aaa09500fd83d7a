using System.Globalization;
using System.Text;
using CchcLive.Domain.Events;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.Tests.Docs;

/// <summary>The part of <c>docs/ingest-api.md</c> that is made from the contract itself.</summary>
internal static class ContractDocument
{
    private static readonly Moment Sample = Moment.At(new DateTimeOffset(2025, 3, 12, 7, 25, 0, TimeSpan.FromHours(7)));

    /// <summary>An example of every verb, as it would be sent.</summary>
    internal static IEnumerable<(VerbSpec Verb, string Json)> Examples() =>
        EventContract.Verbs.Values.OrderBy(v => v.Verb).Select(v => (v, Encoding.UTF8.GetString(CloudEventWriter.ToUtf8(Example(v)))));

    /// <summary>The generated text.</summary>
    internal static string Text()
    {
        var text = new StringBuilder();
        text.AppendLine("### Verbs").AppendLine();
        text.AppendLine("| verb | meaning | moment (default: `time`) | required | optional, besides `unitId`, `officerId` |").AppendLine("|---|---|---|---|---|");
        foreach (var verb in EventContract.Verbs.Values.OrderBy(v => v.Verb))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| `{verb.Name}` | {verb.Label} | {(verb.Moment is { } moment ? Code(moment) : "")} | {Required(verb)} | {Optional(verb)} |");
        }

        text.AppendLine().AppendLine("### Fields of `data`").AppendLine();
        text.AppendLine("| field | type | meaning | only these values | example |").AppendLine("|---|---|---|---|---|");
        foreach (var field in EventContract.Fields.Values.Where(f => f.Id != FieldId.Time).OrderBy(f => f.Id))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| `{field.Name}` | {Type(field.Kind)} | {field.Meaning} | {string.Join(", ", field.Allowed.Select(a => $"`{a}`"))} | `{ExampleOf(field)}` |");
        }

        text.AppendLine().AppendLine("### An example of every verb").AppendLine().AppendLine("```json");
        foreach (var (_, json) in Examples()) text.AppendLine(json);
        text.AppendLine("```").AppendLine().AppendLine("### Rules of reading").AppendLine();
        text.AppendLine("| rule | meaning |").AppendLine("|---|---|");
        foreach (var (rule, meaning) in RuleIds.Meanings) text.AppendLine(CultureInfo.InvariantCulture, $"| `{rule}` | {meaning} |");
        return text.Replace("\r\n", "\n").ToString();
    }

    private static DossierEvent Example(VerbSpec verb)
    {
        FieldId[] fields = [.. verb.Required, .. verb.Moment is { } moment ? [moment] : Array.Empty<FieldId>(), .. Shown(verb)];
        return new DossierEvent
        {
            Source = "mot-cua-binh-tan",
            Id = $"{(int)verb.Verb}-000123",
            Verb = verb.Verb,
            Code = "H29.18-250312-0001",
            Time = Sample,
            Fields = FieldSet.Of([.. fields.Distinct().Select(f => Value(EventContract.Fields[f]))]),
            Set = verb.Verb == Verb.Corrected ? FieldSet.Of(Value(EventContract.Fields[FieldId.DueAt]), FieldValue.Removal(FieldId.ChannelOut)) : FieldSet.Empty,
        };
    }

    /// <summary>The optional fields shown: those a sender will most want, else the first three.</summary>
    private static IEnumerable<FieldId> Shown(VerbSpec verb) => verb.Takes(FieldId.ProcedureCode)
        ? [FieldId.ProcedureCode, FieldId.FieldCode, FieldId.ReceivingUnitId, FieldId.HandlingUnitId, FieldId.TerritoryUnitId, FieldId.ChannelIn, FieldId.DueAt]
        : verb.Optional.Take(3);

    private static FieldValue Value(FieldSpec field) => field.Kind switch
    {
        FieldKind.Moment => FieldValue.Of(field.Id, LiesAhead(field.Id) ? Moment.On(new DateOnly(2025, 3, 20)) : Sample),
        FieldKind.Integer => FieldValue.Of(field.Id, field.Id switch { FieldId.Amount or FieldId.FeeAmount => 50_000, FieldId.RequestNo => 1, _ => 5 }),
        FieldKind.Flag => FieldValue.Of(field.Id, flag: true),
        FieldKind.Decimal => FieldValue.Of(field.Id, field.Id == FieldId.Scale ? "5" : "4.5"),
        FieldKind.Names => FieldValue.Of(field.Id, [field.Id == FieldId.Aspects ? "thai-do" : "G22.99.08-250312-896048"]),
        _ => FieldValue.Of(field.Id, field.Allowed.Count > 0 ? field.Allowed[0] : Words(field.Id)),
    };

    private static bool LiesAhead(FieldId field) =>
        field is FieldId.At or FieldId.ApplicantDeadline or FieldId.EffectiveDate || field.ToString().EndsWith("DueAt", StringComparison.Ordinal);

    private static string Words(FieldId field) => field switch
    {
        FieldId.ProcedureCode => "1.000656.000.00.00.H29",
        FieldId.FieldCode => "ho-tich",
        FieldId.ChannelIn or FieldId.ChannelOut => "online",
        FieldId.Channel => "sms",
        FieldId.ReasonText => "Thiếu bản vẽ hiện trạng",
        FieldId.FromUnitId => "bt-binh-tri-dong",
        FieldId.ConsultedUnitId => "bt-tai-nguyen",
        FieldId.StepId => "tham-dinh",
        FieldId.OfficerId or FieldId.SignerId or FieldId.By or FieldId.ByHead or FieldId.ApprovedBy => "cb-0412",
        FieldId.CorrectsEventId => "20-000123",
        FieldId.CorrectsSource => "mot-cua-binh-tan",
        FieldId.IntoCode => "H29.18-250312-0002",
        FieldId.NoticeNo or FieldId.FormNo => "128/TB-UBND",
        FieldId.ProcedureLevel => "toan-trinh",
        FieldId.State => "synced",
        FieldId.ResultType => "giay-phep",
        FieldId.ReasonCode => "thieu-thanh-phan",
        FieldId.ApologyText => "UBND phường xin lỗi vì hồ sơ trễ hạn",
        FieldId.LegalBasis or FieldId.LegalDoc => "Điều 19 NĐ 61/2018/NĐ-CP",
        _ when field.ToString().EndsWith("UnitId", StringComparison.Ordinal) => "bt-an-lac",
        _ => "ma-01",
    };

    private static string ExampleOf(FieldSpec field)
    {
        var e = new DossierEvent { Source = "s", Id = "i", Verb = Verb.Received, Code = "C", Time = Sample, Fields = FieldSet.Of(Value(field)) };
        var json = Encoding.UTF8.GetString(CloudEventWriter.ToUtf8(e));
        return json[(json.IndexOf(field.Name + "\":", StringComparison.Ordinal) + field.Name.Length + 2)..^2];
    }

    private static string Type(FieldKind kind) => kind switch
    {
        FieldKind.Name => $"string, ≤ {EventContract.MaxNameLength}",
        FieldKind.Text => $"string, ≤ {EventContract.MaxTextLength.ToString("N0", CultureInfo.InvariantCulture)}, line breaks allowed",
        FieldKind.Names => "array of strings",
        FieldKind.Moment => "instant or date",
        FieldKind.Integer => "integer ≥ 0",
        FieldKind.Decimal => "decimal number",
        _ => "true / false",
    };

    private static string Required(VerbSpec verb) =>
        string.Join(", ", verb.Required.Select(Code).Concat(verb.Verb == Verb.Corrected ? ["`set`"] : Array.Empty<string>()));

    private static string Optional(VerbSpec verb) => verb.Takes(FieldId.ProcedureCode) && verb.Verb != Verb.Received
        ? string.Join(", ", verb.Optional.Where(f => !EventContract.Verbs[Verb.Received].Takes(f)).Select(Code).Append("the header fields of `received`"))
        : string.Join(", ", verb.Optional.Select(Code));

    private static string Code(FieldId field) => $"`{EventContract.Fields[field].Name}`";
}
