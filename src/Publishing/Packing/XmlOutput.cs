using System.Buffers;
using System.Buffers.Text;
using System.Text;
using DocumentFormat.OpenXml;

namespace CchcLive.Publishing.Packing;

/// <summary>
/// Writes the lines of long lists as XML, as UTF-8, without an object per element: a list of 85,000 lines has a million of them. Everything else in a document is made of the library's elements.
/// </summary>
internal sealed class XmlOutput(Stream output) : IDisposable
{
    private const int Size = 64 * 1024;
    private const int LongestNumber = 32;
    private const int BytesPerChar = 3;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "<>&\uFFFE\uFFFF", .. Enumerable.Range(0, ' ').Select(code => (char)code), .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    private readonly byte[] _buffer = new byte[Size];
    private int _length;

    /// <summary>Markup as it is.</summary>
    public XmlOutput Raw(ReadOnlySpan<byte> utf8)
    {
        Reserve(Math.Min(Size, utf8.Length));
        if (utf8.Length > Size)
        {
            output.Write(utf8);
            return this;
        }

        utf8.CopyTo(_buffer.AsSpan(_length));
        _length += utf8.Length;
        return this;
    }

    /// <summary>An element of the library with all that is in it.</summary>
    public XmlOutput Element(OpenXmlElement element) => Raw(Encoding.UTF8.GetBytes(element.OuterXml));

    /// <summary>Text, escaped; what XML cannot hold becomes the replacement character.</summary>
    public XmlOutput Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Special);
            if (plain < 0) plain = text.Length;
            Plain(text[..plain]);
            text = text[plain..];
            if (text.IsEmpty) break;
            Rune.DecodeFromUtf16(text, out var rune, out var used);
            Escaped(rune);
            text = text[used..];
        }

        return this;
    }

    /// <summary>A number in digits.</summary>
    public XmlOutput Number(long number)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out var written);
        _length += written;
        return this;
    }

    /// <summary>A number with its decimals and a point.</summary>
    public XmlOutput Number(decimal number)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out var written);
        _length += written;
        return this;
    }

    /// <summary>Passes on what is left; the stream stays open.</summary>
    public void Dispose() => Flush();

    private void Plain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var part = text[..Math.Min(Size / BytesPerChar, text.Length)];
            Reserve(part.Length * BytesPerChar);
            _length += Encoding.UTF8.GetBytes(part, _buffer.AsSpan(_length));
            text = text[part.Length..];
        }
    }

    private void Escaped(Rune rune)
    {
        switch (rune.Value)
        {
            case '<': Raw("&lt;"u8); break;
            case '>': Raw("&gt;"u8); break;
            case '&': Raw("&amp;"u8); break;
            case '\t' or '\n' or '\r': Raw(" "u8); break;
            case < ' ' or 0xFFFE or 0xFFFF: Raw("\uFFFD"u8); break;
            default:
                Reserve(LongestNumber);
                _length += rune.EncodeToUtf8(_buffer.AsSpan(_length));
                break;
        }
    }

    private void Reserve(int bytes)
    {
        if (_length + bytes > Size) Flush();
    }

    private void Flush()
    {
        output.Write(_buffer, 0, _length);
        _length = 0;
    }
}
