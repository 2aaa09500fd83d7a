using System.Globalization;
using System.Text;

namespace CchcLive.Domain.Organisation;

/// <summary>
/// The order of the Vietnamese dictionary: a ă â b c d đ e ê … syllable by syllable, letters before tones (ngang, huyền, hỏi, ngã, sắc, nặng),
/// numbers by value. Our own, so that a board has the same row order on every machine, whatever collation data it carries.
/// </summary>
public static class VietnameseOrder
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const char FirstLetter = 'A';
    private const char Tones = '\u0002';
    private const char EndOfSyllable = '\u0001';

    /// <summary>A text whose ordinal order is the names' order.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length + 8);
        foreach (var (letters, tone) in VietnameseNames.Syllables(name))
        {
            AppendLetters(key, letters);
            key.Append(Tones).Append(tone).Append(EndOfSyllable);
        }

        return key.ToString();
    }

    private static void AppendLetters(StringBuilder key, string letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (char.IsAsciiDigit(letters[i]))
            {
                var start = i;
                while (i + 1 < letters.Length && char.IsAsciiDigit(letters[i + 1])) i++;
                var digits = letters[start..(i + 1)].TrimStart('0');
                key.Append(CultureInfo.InvariantCulture, $"{digits.Length:00}").Append(digits);
                continue;
            }

            var rank = Alphabet.IndexOf(letters[i], StringComparison.Ordinal);
            key.Append(rank < 0 ? letters[i] : (char)(FirstLetter + rank));
        }
    }
}
