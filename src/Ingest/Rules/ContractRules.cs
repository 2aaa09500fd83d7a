using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Rules;

/// <summary>
/// What the contract demands of an event whatever the time is: lengths, lists of allowed values, required fields. Values read from JSON
/// and values mapped from CSV pass the same rules.
/// </summary>
internal static class ContractRules
{
    /// <summary>The fields that a correction may not set, because they say which event is meant.</summary>
    internal static bool Identifies(FieldId field) => field is FieldId.CorrectsEventId or FieldId.CorrectsSource;

    /// <summary>Checks an attribute that names something: present, not too long, no control characters. Null if it is well.</summary>
    internal static Problem? Attribute(string field, string? text, int max)
    {
        if (string.IsNullOrWhiteSpace(text)) return Messages.Missing(field);
        if (text.Length > max) return Messages.TooLong(field, max);
        return HasControl(text, linesAllowed: false) ? Messages.Control(field) : null;
    }

    /// <summary>Checks one value; null if it is well.</summary>
    internal static Problem? Value(FieldSpec spec, FieldValue value, string path)
    {
        if (value.IsRemoval) return null;
        switch (spec.Kind)
        {
            case FieldKind.Name:
                if (value.Text!.Length > EventContract.MaxNameLength) return Messages.TooLong(path, EventContract.MaxNameLength);
                if (spec.Allowed.Count > 0 && !spec.Allowed.Contains(value.Text, StringComparer.Ordinal)) return Messages.NotAllowed(path, spec.Allowed);
                return HasControl(value.Text, linesAllowed: false) ? Messages.Control(path) : null;
            case FieldKind.Text:
                if (value.Text!.Length > EventContract.MaxTextLength) return Messages.TooLong(path, EventContract.MaxTextLength);
                return HasControl(value.Text, linesAllowed: true) ? Messages.Control(path) : null;
            case FieldKind.Names:
                return value.Text!.Length > EventContract.MaxTextLength ? Messages.TooLong(path, EventContract.MaxTextLength) : null;
            case FieldKind.Integer:
                return value.Number < 0 ? Messages.WrongKind(path, FieldKind.Integer) : null;
            case FieldKind.Moment:
                return spec.Id == FieldId.Time && value.Moment.IsDate ? Messages.DateNotInstant(path) : null;
            default:
                return null;
        }
    }

    /// <summary>
    /// True if the text holds a control character, or one of the two that are no characters at all and that Unicode normalisation refuses;
    /// line breaks and tabs pass where free text is allowed.
    /// </summary>
    internal static bool HasControl(string text, bool linesAllowed)
    {
        foreach (var c in text)
        {
            if (c is '\uFFFE' or '\uFFFF') return true;
            if (char.IsControl(c) && !(linesAllowed && c is '\n' or '\r' or '\t')) return true;
        }

        return false;
    }
}
