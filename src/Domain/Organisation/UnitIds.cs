using System.Text;

namespace CchcLive.Domain.Organisation;

/// <summary>
/// The form of unit ids: 1 to 100 ASCII letters, digits, <c>-</c>, <c>.</c>, <c>:</c>, <c>_</c>, at least one of them no hexadecimal digit,
/// because the engine's storage takes <c>27439</c> and <c>027439</c>, <c>abc</c> and <c>ABC</c> for one key.
/// </summary>
public static class UnitIds
{
    /// <summary>The greatest length, in characters.</summary>
    public const int MaxLength = 100;

    /// <summary>True if the text may be a unit id.</summary>
    public static bool IsValid(string? id) =>
        id is { Length: > 0 and <= MaxLength } && id.All(IsAllowed) && !id.All(char.IsAsciiHexDigit);

    /// <summary>
    /// An id made from a name under a prefix: <c>FromName("bt-p", "Bình Hưng Hòa")</c> is <c>bt-p-binh-hung-hoa</c>. Letters lose their marks,
    /// everything else becomes single hyphens. The result is always valid; two names may give one id.
    /// </summary>
    /// <exception cref="ArgumentException">The prefix is no valid id, or leaves no room.</exception>
    public static string FromName(string prefix, string name)
    {
        if (!IsValid(prefix) || prefix.Length > MaxLength / 2)
        {
            throw new ArgumentException($"'{prefix}' cannot begin a unit id.", nameof(prefix));
        }

        var id = new StringBuilder(prefix);
        var gap = true;
        foreach (var c in name.Normalised(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (IsMark(c)) continue;
            var letter = c == 'đ' ? 'd' : c;
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                gap = true;
                continue;
            }

            if (gap) id.Append('-');
            gap = false;
            id.Append(letter);
        }

        if (id.Length > MaxLength) id.Length = MaxLength;
        return id.ToString();
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or ':' or '_';

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036f';
}
