using System.Globalization;
using CchcLive.Publishing.Official;
using CchcLive.Publishing.Pdf.File;
using CchcLive.Publishing.Pdf.Fonts;

namespace CchcLive.Publishing.Pdf.Layout;

/// <summary>
/// The pages of a document: A4 with the margins of Nghị định 30/2020/NĐ-CP, the number in the middle of the top margin from the second page on. A page is written when the next begins. How many there are is known at the end,
/// so "/m" is a stamp on each that is written last.
/// </summary>
internal sealed class PdfPages
{
    private const double NumberSize = 13;
    private const double MarkSize = 11;
    private const string Total = "M";
    private static readonly double Short = Millimetres.Points(210);
    private static readonly double Long = Millimetres.Points(297);
    private static readonly double Margin = Millimetres.Points(20);
    private static readonly double LeftMargin = Millimetres.Points(30);
    private static readonly double RightMargin = Millimetres.Points(15);
    private static readonly double NumberLine = Millimetres.Points(13);

    private readonly PdfFile _file;
    private readonly OfficialText _text;
    private readonly List<int> _pages = [];
    private readonly EmbeddedFont[] _fonts = [.. LiberationSerif.Faces.Select((font, face) => new EmbeddedFont(font, (FontFace)face))];

    private readonly int _tree;
    private double _width;
    private double _height;

    public PdfPages(PdfFile file, OfficialText text, int tree)
    {
        (_file, _text, _tree) = (file, text, tree);
        Content = new PageContent(_fonts);
    }

    /// <summary>The page that is being drawn.</summary>
    public PageContent Content { get; }

    /// <summary>How many have begun.</summary>
    public int Count => _pages.Count;

    /// <summary>Where text begins.</summary>
    public double Left { get; } = LeftMargin;

    /// <summary>Where text ends.</summary>
    public double Right => _width - RightMargin;

    /// <summary>Where the first line may begin.</summary>
    public double Top { get; } = Margin;

    /// <summary>Where the last line must have ended.</summary>
    public double Bottom => _height - Margin;

    /// <summary>Begins a page; the one before is written.</summary>
    public void Begin(bool isLandscape)
    {
        Finish();
        (_width, _height) = isLandscape ? (Long, Short) : (Short, Long);
        Content.Begin(_height);
        _pages.Add(_file.Reserve());
        var marks = Content.WidthOf(FontFace.Bold, MarkSize, _text.Marks);
        Content.Text(FontFace.Bold, MarkSize, Right - marks, NumberLine, _text.Marks);
        if (_pages.Count == 1) return;
        var number = _pages.Count.ToString(CultureInfo.InvariantCulture);
        var middle = (Left + Right) / 2;
        Content.Text(FontFace.Regular, NumberSize, middle - Content.WidthOf(FontFace.Regular, NumberSize, number), NumberLine, number);
        Content.Stamp(Total, middle, NumberLine);
    }

    /// <summary>Writes the last page, and what all share.</summary>
    public void End()
    {
        Finish();
        var total = _file.Reserve();
        Content.Begin(0);
        Content.Text(FontFace.Regular, NumberSize, 0, 0, string.Create(CultureInfo.InvariantCulture, $"/{_pages.Count}"));
        var fonts = Enumerable.Range(0, _fonts.Length).Where(face => _fonts[face].IsUsed).ToDictionary(face => face, _ => _file.Reserve());
        var resources = $"/Font << {string.Join(' ', fonts.Select(font => $"/F{font.Key} {font.Value} 0 R"))} >>";
        _file.Stream(total, Content.Bytes, $"/Type /XObject /Subtype /Form /BBox [-1 -10 60 20] /Resources << {resources} >> ");
        foreach (var (face, id) in fonts) _fonts[face].Write(_file, id);
        _file.Object(_tree, $"<< /Type /Pages /Count {_pages.Count} /Resources << {resources} /XObject << /{Total} {total} 0 R >> >> /Kids [{string.Join(' ', _pages.Select(page => $"{page} 0 R"))}] >>");
    }

    private void Finish()
    {
        if (_pages.Count == 0) return;
        var content = _file.Reserve();
        _file.Stream(content, Content.Bytes);
        _file.Object(_pages[^1], string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent {_tree} 0 R /MediaBox [0 0 {_width:0.##} {_height:0.##}] /Contents {content} 0 R >>"));
    }
}
