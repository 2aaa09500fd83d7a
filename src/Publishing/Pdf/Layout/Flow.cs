using CchcLive.Publishing.Pdf.Fonts;

namespace CchcLive.Publishing.Pdf.Layout;

/// <summary>Text from top to bottom, over as many upright or landscape pages as it needs.</summary>
/// <param name="pages">The pages; one has begun.</param>
/// <param name="isLandscape">How further pages lie.</param>
internal sealed class Flow(PdfPages pages, bool isLandscape)
{
    private const double LineHeight = 1.2;
    private const double LetterHeight = 0.95;
    private readonly List<Range> _lines = [];

    /// <summary>Where the next line begins.</summary>
    public double Y { get; set; } = pages.Top;

    /// <summary>Begins a page if there is no room for some lines of a size.</summary>
    public void Keep(double size, double lines)
    {
        if (Y + (size * LineHeight * lines) <= pages.Bottom) return;
        pages.Begin(isLandscape);
        Y = pages.Top;
    }

    /// <summary>Leaves room.</summary>
    public void Skip(double height) => Y += height;

    /// <summary>Lines in the middle between two margins.</summary>
    public void Centred(FontFace face, double size, string text, double left, double right)
    {
        foreach (var line in Lines(face, size, right - left, 0, text))
        {
            var width = pages.Content.WidthOf(face, size, text.AsSpan()[line]);
            pages.Content.Text(face, size, (left + right - width) / 2, Next(size), text.AsSpan()[line]);
        }
    }

    /// <summary>Lines from the left margin.</summary>
    public void FromLeft(FontFace face, double size, string text, double left, double right)
    {
        foreach (var line in Lines(face, size, right - left, 0, text)) pages.Content.Text(face, size, left, Next(size), text.AsSpan()[line]);
    }

    /// <summary>A paragraph between the page's margins, both edges straight, its first line indented.</summary>
    public void Paragraph(double size, double indent, string text)
    {
        var lines = Lines(FontFace.Regular, size, pages.Right - pages.Left, indent, text);
        for (var index = 0; index < lines.Length; index++)
        {
            var left = pages.Left + (index == 0 ? indent : 0);
            var line = Next(size);
            if (index == lines.Length - 1) pages.Content.Text(FontFace.Regular, size, left, line, text.AsSpan()[lines[index]]);
            else Spread(size, left, line, text[lines[index]]);
        }
    }

    /// <summary>A short line in the middle between two margins.</summary>
    public void Rule(double width, double left, double right)
    {
        Y += 2;
        pages.Content.Line((left + right - width) / 2, Y, (left + right + width) / 2, Y);
        pages.Content.Stroke();
        Y += 4;
    }

    private Range[] Lines(FontFace face, double size, double width, double indent, string text)
    {
        _lines.Clear();
        LineBreaker.Break(pages.Content, face, size, width, indent, text, _lines);
        return [.. _lines];
    }

    /// <summary>The line that the next letters stand on, on a new page if this one is full.</summary>
    private double Next(double size)
    {
        Keep(size, lines: 1);
        var line = Y + (size * LetterHeight);
        Y += size * LineHeight;
        return line;
    }

    private void Spread(double size, double left, double line, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var width = words.Sum(word => pages.Content.WidthOf(FontFace.Regular, size, word));
        var gap = words.Length == 1 ? 0 : (pages.Right - left - width) / (words.Length - 1);
        foreach (var word in words)
        {
            pages.Content.Text(FontFace.Regular, size, left, line, word);
            left += pages.Content.WidthOf(FontFace.Regular, size, word) + gap;
        }
    }
}
