using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CchcLive.Publishing.Pdf.Fonts;

namespace CchcLive.Publishing.Pdf.File;

/// <summary>A font of one document: notes which letters are written, and is embedded with those at the end, with what each means so that the text can be searched and copied.</summary>
/// <param name="font">The font.</param>
/// <param name="face">Which of the faces it is.</param>
internal sealed class EmbeddedFont(TrueTypeFont font, FontFace face)
{
    private const int MeaningsPerBlock = 100;
    private const int Letters = 0x10000;
    private const int TagLetters = 6;
    private readonly BitArray _used = new(Letters);

    /// <summary>The font itself.</summary>
    public TrueTypeFont Font => font;

    /// <summary>Whether anything is written in it.</summary>
    public bool IsUsed => _used.HasAnySet();

    /// <summary>The glyph of a letter that is written.</summary>
    public ushort Use(char letter)
    {
        _used[letter] = true;
        return font.GlyphOf(letter);
    }

    /// <summary>Writes it.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="id">The number under which pages name it.</param>
    public void Write(PdfFile file, int id)
    {
        var meanings = new SortedDictionary<ushort, char>();
        for (var letter = 0; letter < Letters; letter++)
        {
            if (_used[letter]) meanings.TryAdd(font.GlyphOf((char)letter), (char)letter);
        }

        var subset = FontSubset.Of(font, meanings.Keys);
        var tagged = $"{Tag(subset)}+LiberationSerif-{face}";
        var isItalic = face is FontFace.Italic or FontFace.BoldItalic;
        var (descendant, descriptor, outlines, unicode) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());
        file.Object(id, $"<< /Type /Font /Subtype /Type0 /BaseFont /{tagged} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>");
        file.Object(descendant, $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{tagged} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 500 /W [{Widths(meanings.Keys)}] >>");
        file.Object(descriptor, string.Create(CultureInfo.InvariantCulture, $"<< /Type /FontDescriptor /FontName /{tagged} /Flags {(isItalic ? 70 : 6)} /FontBBox [{string.Join(' ', font.Box)}] /ItalicAngle {(isItalic ? -16 : 0)} /Ascent {font.Ascent} /Descent {font.Descent} /CapHeight 655 /StemV 80 /FontFile2 {outlines} 0 R >>"));
        file.Stream(outlines, subset, string.Create(CultureInfo.InvariantCulture, $"/Length1 {subset.Length} "));
        file.Stream(unicode, Encoding.ASCII.GetBytes(Meanings(meanings)));
    }

    private string Widths(IEnumerable<ushort> glyphs) =>
        string.Join(' ', glyphs.Select(glyph => string.Create(CultureInfo.InvariantCulture, $"{glyph} [{font.AdvanceOf(glyph):0.##}]")));

    private static string Meanings(SortedDictionary<ushort, char> meanings)
    {
        var text = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in meanings.Chunk(MeaningsPerBlock))
        {
            text.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, letter) in block) text.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{(int)letter:X4}>\n");
            text.Append("endbfchar\n");
        }

        return text.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    /// <summary>The six letters that tell subsets of a font apart.</summary>
    private static string Tag(byte[] subset) => string.Concat(SHA256.HashData(subset).Take(TagLetters).Select(part => (char)('A' + (part % 26))));
}
