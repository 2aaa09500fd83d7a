using System.Text;

namespace CchcLive.Domain;

/// <summary>Unicode normalisation of texts that come from anywhere.</summary>
public static class UnicodeText
{
    /// <summary>
    /// The text in a normal form. The framework throws over U+FFFE and half characters, which an address or a file may well hold; a text with such in it has no normal form and stays as it is.
    /// </summary>
    public static string Normalised(this string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
