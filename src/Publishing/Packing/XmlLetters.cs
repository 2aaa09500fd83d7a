using System.Text;
using System.Xml;

namespace CchcLive.Publishing.Packing;

/// <summary>Which letters XML can hold.</summary>
internal static class XmlLetters
{
    /// <summary>The text, with the replacement character for what XML cannot hold.</summary>
    public static string Held(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune).Select(rune => rune.ToString()));
}
