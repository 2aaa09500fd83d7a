using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CchcLive.Publishing.Pdf.Fonts;

namespace CchcLive.Publishing.Pdf.File;

/// <summary>What is drawn on a page. Lengths are in points, heights from the top of the page.</summary>
/// <param name="fonts">The document's fonts, by face.</param>
internal sealed class PageContent(IReadOnlyList<EmbeddedFont> fonts)
{
    private const double Thousand = 1000;
    private const long Hundred = 100;
    private readonly ArrayBufferWriter<byte> _content = new(64 * 1024);
    private double _height;
    private (FontFace Face, double Size)? _letters;

    /// <summary>The bytes so far.</summary>
    public ReadOnlySpan<byte> Bytes => _content.WrittenSpan;

    /// <summary>Begins another page.</summary>
    /// <param name="height">How high the page is.</param>
    public void Begin(double height)
    {
        _content.ResetWrittenCount();
        _height = height;
        _letters = null;
        Raw("0.5 w\n"u8);
    }

    /// <summary>How wide a text is.</summary>
    public double WidthOf(FontFace face, double size, ReadOnlySpan<char> text) => fonts[(int)face].Font.WidthOf(text) * size / Thousand;

    /// <summary>Writes a text.</summary>
    /// <param name="face">Its letters.</param>
    /// <param name="size">Their size.</param>
    /// <param name="left">Where it begins.</param>
    /// <param name="line">The line that the letters stand on.</param>
    /// <param name="text">The text, on one line.</param>
    public void Text(FontFace face, double size, double left, double line, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        Raw("BT "u8);
        Letters(face, size);
        Number(left);
        Raw(" "u8);
        Number(_height - line);
        Raw(" Td ("u8);
        Glyphs(fonts[(int)face], text);
        Raw(") Tj ET\n"u8);
    }

    /// <summary>Draws a thin line, visible after <see cref="Stroke"/>.</summary>
    public void Line(double fromLeft, double fromTop, double toLeft, double toTop)
    {
        Number(fromLeft);
        Raw(" "u8);
        Number(_height - fromTop);
        Raw(" m "u8);
        Number(toLeft);
        Raw(" "u8);
        Number(_height - toTop);
        Raw(" l\n"u8);
    }

    /// <summary>Makes the lines drawn since visible.</summary>
    public void Stroke() => Raw("S\n"u8);

    /// <summary>Draws what is on every page, moved to a place.</summary>
    public void Stamp(string name, double left, double line) =>
        Raw(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"q 1 0 0 1 {left:0.##} {_height - line:0.##} cm /{name} Do Q\n")));

    private void Glyphs(EmbeddedFont font, ReadOnlySpan<char> text)
    {
        var room = _content.GetSpan(4 * text.Length);
        var length = 0;
        foreach (var letter in text)
        {
            var glyph = font.Use(letter);
            length = Byte(room, Byte(room, length, (byte)(glyph >> 8)), (byte)glyph);
        }

        _content.Advance(length);
    }

    /// <summary>A byte of a text; the four that mean something there are marked.</summary>
    private static int Byte(Span<byte> room, int at, byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r') room[at++] = (byte)'\\';
        room[at] = value == (byte)'\r' ? (byte)'r' : value;
        return at + 1;
    }

    /// <summary>Chooses the letters; they stay chosen until others are, or the page ends.</summary>
    private void Letters(FontFace face, double size)
    {
        if (_letters == (face, size)) return;
        _letters = (face, size);
        Raw("/F"u8);
        Number((int)face);
        Raw(" "u8);
        Number(size);
        Raw(" Tf "u8);
    }

    /// <summary>A number with two decimals at most.</summary>
    private void Number(double value)
    {
        var hundredths = (long)Math.Round(value * Hundred);
        if (hundredths < 0) Raw("-"u8);
        var (whole, rest) = Math.DivRem(Math.Abs(hundredths), Hundred);
        var room = _content.GetSpan(32);
        Utf8Formatter.TryFormat(whole, room, out var written);
        if (rest != 0)
        {
            room[written] = (byte)'.';
            room[written + 1] = (byte)('0' + (rest / 10));
            room[written + 2] = (byte)('0' + (rest % 10));
            written += 3;
        }

        _content.Advance(written);
    }

    private void Raw(ReadOnlySpan<byte> bytes) => _content.Write(bytes);
}
