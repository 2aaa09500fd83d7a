using System.Text;
using System.Text.Unicode;

namespace CchcLive.Journal.Quarantine;

/// <summary>
/// Text as both databases can hold it. PostgreSQL refuses U+0000 and half surrogates; one such row would fail its whole group again and again,
/// so U+0000 becomes U+2400 (␀) and a half surrogate U+FFFD.
/// </summary>
internal static class StorableText
{
    public static string Clean(string text)
    {
        if (!text.Contains('\0', StringComparison.Ordinal) && !HasHalfSurrogate(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(rune.Value == 0 ? '\u2400'.ToString() : rune.ToString());
        return clean.ToString();
    }

    /// <summary>The longest start of <paramref name="text"/> that has at most <paramref name="maxBytes"/> bytes of UTF-8; never half a character.</summary>
    public static string Cut(string text, int maxBytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= maxBytes) return text;
        Utf8.FromUtf16(text, new byte[maxBytes], out var kept, out _);
        return text[..kept];
    }

    private static bool HasHalfSurrogate(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index])) continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1])) return true;
            index++;
        }

        return false;
    }
}
