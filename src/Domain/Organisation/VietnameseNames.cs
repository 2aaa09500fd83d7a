using System.Text;

namespace CchcLive.Domain.Organisation;

/// <summary>
/// Names written in two ways are one name (D§5.4.4): Hòa and Hoà, Thủy and Thuỷ, composed and decomposed letters, capitals, double blanks.
/// A syllable has one tone, so the tone is taken off its vowel and put at the syllable's end; nothing is left to differ in.
/// </summary>
public static class VietnameseNames
{
    private const string ToneMarks = "\u0300\u0309\u0303\u0301\u0323";

    /// <summary>True if both name the same.</summary>
    public static bool Same(string a, string b) => Key(a) == Key(b);

    /// <summary>The name in the one form of all its spellings; for comparing and looking up, not for showing.</summary>
    public static string Key(string name) => string.Join(' ', Syllables(name).Select(syllable => syllable.Letters + syllable.Tone));

    /// <summary>The syllables in order: lower-case letters in composed form without tone, and the tone 0–5 in dictionary order as a digit, empty for none.</summary>
    internal static IEnumerable<(string Letters, string Tone)> Syllables(string name)
    {
        foreach (var word in name.ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = new StringBuilder(word.Length);
            var tone = new StringBuilder();
            foreach (var c in word.Normalised(NormalizationForm.FormD))
            {
                var rank = ToneMarks.IndexOf(c, StringComparison.Ordinal);
                if (rank < 0) letters.Append(c);
                else tone.Append((char)('1' + rank));
            }

            yield return (letters.ToString().Normalised(NormalizationForm.FormC), tone.ToString());
        }
    }
}
