using CchcLive.Publishing.Pdf.File;
using CchcLive.Publishing.Pdf.Fonts;

namespace CchcLive.Publishing.Pdf.Layout;

/// <summary>Breaks a text into lines at spaces; a word that is wider than a line is broken within, if it can be after a hyphen or dot.</summary>
internal static class LineBreaker
{
    /// <summary>Adds the lines of a text.</summary>
    /// <param name="content">Knows how wide letters are.</param>
    /// <param name="face">The letters.</param>
    /// <param name="size">Their size.</param>
    /// <param name="width">How wide a line may be.</param>
    /// <param name="indent">By how much the first line is shorter.</param>
    /// <param name="text">The text.</param>
    /// <param name="lines">Where the lines are added, as ranges of the text without the spaces between them.</param>
    public static void Break(PageContent content, FontFace face, double size, double width, double indent, ReadOnlySpan<char> text, List<Range> lines)
    {
        var start = 0;
        var room = width - indent;
        while (start < text.Length)
        {
            if (content.WidthOf(face, size, text[start..]) <= room)
            {
                lines.Add(start..text.Length);
                return;
            }

            var end = LastBreak(content, face, size, room, text, start);
            lines.Add(start..(start + text[start..end].TrimEnd(' ').Length));
            start = end;
            while (start < text.Length && text[start] == ' ') start++;
            room = width;
        }
    }

    private static int LastBreak(PageContent content, FontFace face, double size, double room, ReadOnlySpan<char> text, int start)
    {
        double width = 0;
        var (space, joint) = (-1, -1);
        var end = start;
        for (; end < text.Length; end++)
        {
            if (text[end] == ' ') space = end;
            width += content.WidthOf(face, size, text.Slice(end, 1));
            if (width > room && text[end] != ' ') break;
            if (text[end] is '-' or '.' or '/') joint = end + 1;
        }

        if (space > start) return space;
        if (joint > start) return joint;
        return Math.Max(end, start + 1);
    }
}
