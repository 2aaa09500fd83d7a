using System.Globalization;
using System.Text;

namespace CchcLive.Publishing.Pdf.File;

/// <summary>Texts and dates outside of pages.</summary>
internal static class PdfText
{
    /// <summary>Any text, as the hexadecimals of UTF-16.</summary>
    public static string Words(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>An instant with its offset.</summary>
    public static string Date(DateTimeOffset instant)
    {
        var sign = instant.Offset < TimeSpan.Zero ? '-' : '+';
        return instant.ToString("'(D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture) + sign + instant.Offset.ToString("hh\\'mm\\'", CultureInfo.InvariantCulture) + ")";
    }
}
