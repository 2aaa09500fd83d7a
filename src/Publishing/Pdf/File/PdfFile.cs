using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CchcLive.Publishing.Pdf.File;

/// <summary>Writes the objects of a PDF one after the other, and at the end where each begins. Nothing but that list is kept.</summary>
internal sealed class PdfFile : IDisposable
{
    private readonly Stream _output;
    private readonly List<long> _starts = [0];
    private readonly MemoryStream _compressed = new();
    private long _position;

    public PdfFile(Stream output)
    {
        _output = output;
        Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
    }

    /// <summary>The number of an object that is written later.</summary>
    public int Reserve()
    {
        _starts.Add(0);
        return _starts.Count - 1;
    }

    /// <summary>Writes an object.</summary>
    /// <param name="id">Its reserved number.</param>
    /// <param name="content">What it is; characters up to U+00FF.</param>
    public void Object(int id, string content)
    {
        Begin(id);
        Write(content);
        Write("\nendobj\n");
    }

    /// <summary>Writes a stream, compressed.</summary>
    /// <param name="id">Its reserved number.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="entries">Further entries of its dictionary.</param>
    public void Stream(int id, ReadOnlySpan<byte> content, string entries = "")
    {
        _compressed.SetLength(0);
        using (var deflate = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(content);
        Begin(id);
        Write(string.Create(CultureInfo.InvariantCulture, $"<< /Length {_compressed.Length} /Filter /FlateDecode {entries}>>\nstream\n"));
        Write(_compressed.GetBuffer().AsSpan(0, (int)_compressed.Length));
        Write("\nendstream\nendobj\n");
    }

    /// <summary>Ends the file.</summary>
    /// <param name="trailer">The entries of its trailer.</param>
    public void End(string trailer)
    {
        var table = _position;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {_starts.Count}\n0000000000 65535 f \n"));
        foreach (var start in _starts.Skip(1)) Write(string.Create(CultureInfo.InvariantCulture, $"{start:D10} 00000 n \n"));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_starts.Count} {trailer} >>\nstartxref\n{table}\n%%EOF\n"));
    }

    public void Dispose() => _compressed.Dispose();

    private void Begin(int id)
    {
        _starts[id] = _position;
        Write(string.Create(CultureInfo.InvariantCulture, $"{id} 0 obj\n"));
    }

    private void Write(string text) => Write(Encoding.Latin1.GetBytes(text));

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _position += bytes.Length;
    }
}
