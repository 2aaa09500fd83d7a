using System.Text.Json;

namespace CchcLive.Ingest.CloudEvents;

/// <summary>Reads names and texts out of JSON without throwing on broken Unicode.</summary>
internal static class JsonText
{
    /// <summary>How every request is read: deep enough for any sender, shallow enough for any stack.</summary>
    internal static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    private const int MaxShownName = 100;

    /// <summary>The current string or property name; null if its bytes or escapes are not Unicode text, or it is no string.</summary>
    internal static string? Get(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) return null;
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Copies the current string or name and says how many characters it has: 0 if it does not fit or is not Unicode text.</summary>
    internal static int Copy(ref Utf8JsonReader reader, scoped Span<char> target)
    {
        if (reader.ValueSpan.Length > target.Length) return 0;
        try
        {
            return reader.CopyString(target);
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>Reads on after the value: white space may follow.</summary>
    /// <exception cref="JsonException">Something else follows.</exception>
    internal static void DemandEnd(ref Utf8JsonReader reader)
    {
        if (reader.Read()) throw new JsonException();
    }

    /// <summary>The current property name as it may be shown: cut to 100 characters, control characters replaced.</summary>
    internal static string ShownName(ref Utf8JsonReader reader)
    {
        var name = Get(ref reader) ?? "?";
        if (name.Length > MaxShownName) name = name[..MaxShownName] + "…";
        return string.Create(name.Length, name, static (target, text) =>
        {
            for (var i = 0; i < text.Length; i++) target[i] = char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '?' : text[i];
        });
    }
}
