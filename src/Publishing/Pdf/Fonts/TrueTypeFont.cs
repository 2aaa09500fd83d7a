using System.Buffers.Binary;
using System.Text;

namespace CchcLive.Publishing.Pdf.Fonts;

/// <summary>A TrueType font: which glyph a letter has, how wide it is, and the tables it is made of. Only what our own fonts hold is read.</summary>
internal sealed class TrueTypeFont
{
    private const int TableDirectory = 12;
    private const int TableRecord = 16;
    private const int Letters = 0x10000;
    private const double Thousand = 1000;

    private readonly byte[] _file;
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly ushort[] _glyphs = new ushort[Letters];
    private readonly double[] _advances;

    private TrueTypeFont(byte[] file)
    {
        _file = file;
        for (var index = 0; index < Short(4); index++)
        {
            var record = TableDirectory + (index * TableRecord);
            _tables[Encoding.ASCII.GetString(file, record, 4)] = (Int(record + 8), Int(record + 12));
        }

        var head = Start("head");
        Scale = Thousand / Short(head + 18);
        HasLongOffsets = Signed(head + 50) != 0;
        Box = [.. Enumerable.Range(0, 4).Select(index => (int)(Signed(head + 36 + (2 * index)) * Scale))];
        Ascent = (int)(Signed(Start("hhea") + 4) * Scale);
        Descent = (int)(Signed(Start("hhea") + 6) * Scale);
        GlyphCount = Short(Start("maxp") + 4);
        var measured = Short(Start("hhea") + 34);
        _advances = [.. Enumerable.Range(0, GlyphCount).Select(glyph => Short(Start("hmtx") + (4 * Math.Min(glyph, measured - 1))) * Scale)];
        ReadLetters();
    }

    /// <summary>Thousandths of the size per unit of the font.</summary>
    public double Scale { get; }

    /// <summary>Whether the positions of glyphs are 4 bytes each.</summary>
    public bool HasLongOffsets { get; }

    /// <summary>What encloses every glyph: left, bottom, right, top, in thousandths of the size.</summary>
    public IReadOnlyList<int> Box { get; }

    /// <summary>Above the line, in thousandths of the size.</summary>
    public int Ascent { get; }

    /// <summary>Below the line, negative, in thousandths of the size.</summary>
    public int Descent { get; }

    /// <summary>How many glyphs it has.</summary>
    public int GlyphCount { get; }

    /// <summary>The font of a file that is a resource of this program.</summary>
    public static TrueTypeFont Load(string resource)
    {
        using var stream = typeof(TrueTypeFont).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The font {resource} is missing.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new TrueTypeFont(file);
    }

    /// <summary>The glyph of a letter; 0 if there is none.</summary>
    public ushort GlyphOf(char letter) => _glyphs[letter];

    /// <summary>The width of a glyph, in thousandths of the size.</summary>
    public double AdvanceOf(ushort glyph) => _advances[glyph];

    /// <summary>The width of a text, in thousandths of the size.</summary>
    public double WidthOf(ReadOnlySpan<char> text)
    {
        double width = 0;
        foreach (var letter in text) width += _advances[_glyphs[letter]];
        return width;
    }

    /// <summary>The bytes of a table; empty if there is none.</summary>
    public ReadOnlySpan<byte> Table(string name) => _tables.TryGetValue(name, out var table) ? _file.AsSpan(table.Start, table.Length) : default;

    /// <summary>The outline of a glyph.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var offsets = Table("loca");
        var (from, to) = HasLongOffsets
            ? (BinaryPrimitives.ReadInt32BigEndian(offsets[(4 * glyph)..]), BinaryPrimitives.ReadInt32BigEndian(offsets[(4 * (glyph + 1))..]))
            : (2 * BinaryPrimitives.ReadUInt16BigEndian(offsets[(2 * glyph)..]), 2 * BinaryPrimitives.ReadUInt16BigEndian(offsets[(2 * (glyph + 1))..]));
        return Table("glyf")[from..to];
    }

    private int Start(string table) => _tables[table].Start;

    private void ReadLetters()
    {
        var map = Start("cmap");
        for (var index = 0; index < Short(map + 2); index++)
        {
            var record = map + 4 + (8 * index);
            var letters = map + Int(record + 4);
            if (Short(record) == 3 && Short(record + 2) == 1 && Short(letters) == 4) ReadSegments(letters);
        }
    }

    private void ReadSegments(int map)
    {
        var size = Short(map + 6);
        var (ends, starts) = (map + 14, map + 16 + size);
        var (deltas, ranges) = (starts + size, starts + (2 * size));
        for (var segment = 0; segment < size; segment += 2)
        {
            var range = Short(ranges + segment);
            for (int letter = Short(starts + segment), end = Short(ends + segment); letter <= end && letter < Letters - 1; letter++)
            {
                int glyph = range == 0 ? letter : Short(ranges + segment + range + (2 * (letter - Short(starts + segment))));
                if (range == 0 || glyph != 0) _glyphs[letter] = (ushort)(glyph + Short(deltas + segment));
            }
        }
    }

    private ushort Short(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private short Signed(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private int Int(int at) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(at));
}
