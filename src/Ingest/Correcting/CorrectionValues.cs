using System.Globalization;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.Correcting;

/// <summary>The fields of an event that a person may have corrected, and their values as texts.</summary>
public static class CorrectionValues
{
    /// <summary>The fields that an event of this verb takes, its time among them; not those that say which event or who.</summary>
    public static IReadOnlyList<FieldSpec> FieldsOf(Verb verb)
    {
        var spec = EventContract.Verbs[verb];
        FieldId[] all = [FieldId.Time, .. spec.Moment is { } moment ? [moment] : (FieldId[])[], .. spec.Required, .. spec.Optional, FieldId.UnitId, FieldId.OfficerId];
        return [.. all.Distinct().Where(field => !ContractRules.Identifies(field) && field is not (FieldId.By or FieldId.ApprovedBy)).Select(field => EventContract.Fields[field])];
    }

    /// <summary>The field's value of a text; null if it is none.</summary>
    public static FieldValue? Read(FieldSpec field, string text)
    {
        FieldValue? value = field.Kind switch
        {
            FieldKind.Name or FieldKind.Text => FieldValue.Of(field.Id, text),
            FieldKind.Names => ContractRules.HasControl(text, linesAllowed: false) ? null : FieldValue.Of(field.Id, text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            FieldKind.Moment => Moment.TryParse(text, out var moment) ? FieldValue.Of(field.Id, moment) : null,
            FieldKind.Integer => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? FieldValue.Of(field.Id, number) : null,
            FieldKind.Decimal => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? FieldValue.Of(field.Id, number.ToString(CultureInfo.InvariantCulture)) : null,
            _ => text switch { "true" or "1" => FieldValue.Of(field.Id, true), "false" or "0" => FieldValue.Of(field.Id, false), _ => null },
        };
        return value is { } read && ContractRules.Value(field, read, field.Name) is null ? read : null;
    }
}
