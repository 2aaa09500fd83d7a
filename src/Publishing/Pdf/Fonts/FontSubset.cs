using System.Buffers.Binary;
using System.Text;

namespace CchcLive.Publishing.Pdf.Fonts;

/// <summary>A font file with the outlines of some glyphs only. They keep their numbers, and the program for hinting comes along.</summary>
internal static class FontSubset
{
    private const int TableDirectory = 12;
    private const int TableRecord = 16;
    private const int CompositeHeader = 10;

    /// <summary>Flags of a part of a composite glyph.</summary>
    [Flags]
    private enum Part
    {
        WideArguments = 0x1, Scale = 0x8, More = 0x20, TwoScales = 0x40, Matrix = 0x80,
    }

    /// <summary>The file.</summary>
    /// <param name="font">The whole font.</param>
    /// <param name="glyphs">The glyphs that are used; those that they are composed of are added.</param>
    public static byte[] Of(TrueTypeFont font, IEnumerable<ushort> glyphs)
    {
        var needed = WithParts(font, glyphs);
        var offsets = new byte[4 * (font.GlyphCount + 1)];
        using var outlines = new MemoryStream();
        for (var glyph = 0; glyph < font.GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan(4 * glyph), (int)outlines.Length);
            if (!needed.Contains((ushort)glyph)) continue;
            outlines.Write(font.Outline(glyph));
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }

        BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan(4 * font.GlyphCount), (int)outlines.Length);
        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return File(
        [
            ("cvt ", font.Table("cvt ").ToArray()), ("fpgm", font.Table("fpgm").ToArray()), ("glyf", outlines.ToArray()), ("head", head), ("hhea", font.Table("hhea").ToArray()),
            ("hmtx", font.Table("hmtx").ToArray()), ("loca", offsets), ("maxp", font.Table("maxp").ToArray()), ("prep", font.Table("prep").ToArray()),
        ]);
    }

    private static HashSet<ushort> WithParts(TrueTypeFont font, IEnumerable<ushort> glyphs)
    {
        HashSet<ushort> needed = [0];
        var open = new Queue<ushort>(glyphs);
        while (open.TryDequeue(out var glyph))
        {
            if (!needed.Add(glyph)) continue;
            foreach (var part in PartsOf(font.Outline(glyph))) open.Enqueue(part);
        }

        return needed;
    }

    private static List<ushort> PartsOf(ReadOnlySpan<byte> outline)
    {
        List<ushort> parts = [];
        if (outline.IsEmpty || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return parts;
        var at = CompositeHeader;
        Part flags;
        do
        {
            flags = (Part)BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + (flags.HasFlag(Part.WideArguments) ? 4 : 2);
            at += flags.HasFlag(Part.Matrix) ? 8 : flags.HasFlag(Part.TwoScales) ? 4 : flags.HasFlag(Part.Scale) ? 2 : 0;
        }
        while (flags.HasFlag(Part.More));
        return parts;
    }

    private static byte[] File(IReadOnlyList<(string Name, byte[] Content)> tables)
    {
        var start = TableDirectory + (TableRecord * tables.Count);
        var file = new byte[start + tables.Sum(table => Padded(table.Content.Length))];
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(TableRecord << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((TableRecord * tables.Count) - (TableRecord << power)));
        for (var index = 0; index < tables.Count; index++)
        {
            var (name, content) = tables[index];
            var record = file.AsSpan(TableDirectory + (TableRecord * index));
            Encoding.ASCII.GetBytes(name, record);
            content.CopyTo(file, start);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Checksum(file.AsSpan(start, Padded(content.Length))));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], start);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], content.Length);
            start += Padded(content.Length);
        }

        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> padded)
    {
        uint sum = 0;
        for (var at = 0; at < padded.Length; at += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(padded[at..]);
        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
