using CchcLive.Publishing.Packing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Letters = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace CchcLive.Publishing.Docx;

/// <summary>Paragraphs.</summary>
internal static class Lines
{
    /// <summary>A paragraph in a style; what XML cannot hold becomes the replacement character.</summary>
    public static Paragraph Of(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    /// <summary>A paragraph that begins a page.</summary>
    public static Paragraph OnNewPage(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }, new PageBreakBefore()), Run(text));

    /// <summary>A short line in the middle, as under the title.</summary>
    /// <param name="width">Its width, in twentieths of a point.</param>
    /// <param name="room">The width of the room that it stands in.</param>
    public static Paragraph Rule(int width, int room) => new(new ParagraphProperties(
        new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
        new SpacingBetweenLines { Before = "40", Line = "120", LineRule = LineSpacingRuleValues.Exact },
        new Indentation { Left = $"{(room - width) / 2}", Right = $"{(room - width) / 2}" }));

    private static Run Run(string text) => new(new Letters(XmlLetters.Held(text)) { Space = SpaceProcessingModeValues.Preserve });
}
