using System.Globalization;
using System.Text;
using System.Text.Json;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.CloudEvents;

/// <summary>Reads the value of one contract field. Null and blank strings mean that the field is absent.</summary>
internal static class FieldReader
{
    private const int MaxMomentLength = 64;

    private const int MaxDecimalLength = 40;

    /// <summary>
    /// Reads the value at the reader and leaves the reader at its last token. The value is null if the field is absent or wrong;
    /// if it is wrong the problem says why.
    /// </summary>
    internal static FieldValue? Read(ref Utf8JsonReader reader, FieldSpec spec, string prefix, out Problem? problem)
    {
        problem = null;
        if (reader.TokenType == JsonTokenType.Null || IsBlank(ref reader)) return null;
        var value = Convert(ref reader, spec);
        if (spec.Kind is FieldKind.Name or FieldKind.Text && value is { Text: { } text } && string.IsNullOrWhiteSpace(text)) return null;
        if (value is { } read) problem = ContractRules.Value(spec, read, prefix + spec.Name);
        else problem = Messages.WrongKind(prefix + spec.Name, spec.Kind);
        reader.Skip();
        return problem is null ? value : null;
    }

    /// <summary>Reads a moment from the current string.</summary>
    internal static bool TryMoment(ref Utf8JsonReader reader, out Moment moment)
    {
        moment = default;
        if (reader.TokenType != JsonTokenType.String) return false;
        Span<char> buffer = stackalloc char[MaxMomentLength];
        return Moment.TryParse(buffer[..JsonText.Copy(ref reader, buffer)].Trim(), out moment);
    }

    private static FieldValue? Convert(ref Utf8JsonReader reader, FieldSpec spec) => spec.Kind switch
    {
        FieldKind.Name => JsonText.Get(ref reader) is { } name ? FieldValue.Of(spec.Id, name.Trim()) : null,
        FieldKind.Text => JsonText.Get(ref reader) is { } text ? FieldValue.Of(spec.Id, text) : null,
        FieldKind.Names => Items(ref reader) is { } items ? FieldValue.Of(spec.Id, items) : null,
        FieldKind.Moment => TryMoment(ref reader, out var moment) ? FieldValue.Of(spec.Id, moment) : null,
        FieldKind.Integer => reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? FieldValue.Of(spec.Id, number) : null,
        FieldKind.Decimal => Decimal(ref reader) is { } number ? FieldValue.Of(spec.Id, number) : null,
        _ => reader.TokenType is JsonTokenType.True or JsonTokenType.False ? FieldValue.Of(spec.Id, reader.GetBoolean()) : null,
    };

    /// <summary>The items of an array of non-blank strings; null if it is not one.</summary>
    private static List<string>? Items(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return null;
        List<string>? items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = JsonText.Get(ref reader)?.Trim();
            if (string.IsNullOrEmpty(item) || ContractRules.HasControl(item, linesAllowed: false)) items = null;
            else items?.Add(item);
            reader.Skip();
        }

        return items;
    }

    private static string? Decimal(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number || reader.ValueSpan.Length > MaxDecimalLength) return null;
        var text = Encoding.ASCII.GetString(reader.ValueSpan);
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? text : null;
    }

    private static bool IsBlank(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) return false;
        foreach (var b in reader.ValueSpan)
        {
            if (b is not ((byte)' ' or (byte)'\t')) return false;
        }

        return true;
    }
}
