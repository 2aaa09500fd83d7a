using DocumentFormat.OpenXml.Wordprocessing;

namespace CchcLive.Publishing.Docx;

/// <summary>A4 with the margins of Nghị định 30/2020/NĐ-CP: top and bottom 20 mm, left 30 mm, right 15 mm. In twentieths of a point.</summary>
internal static class PageSetup
{
    /// <summary>The width of the text on a landscape page.</summary>
    public const int LandscapeWidth = Long - Left - Right;

    /// <summary>The width of the text on a portrait page.</summary>
    public const int PortraitWidth = Short - Left - Right;

    private const int Short = 11906;
    private const int Long = 16838;
    private const int Left = 1701;
    private const int Right = 851;
    private const int TopAndBottom = 1134;
    private const int Header = 567;

    /// <summary>The first pages, the first of them without a number.</summary>
    public static SectionProperties Portrait() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = DocumentSkeleton.NumberedHeader },
        new HeaderReference { Type = HeaderFooterValues.First, Id = DocumentSkeleton.FirstHeader },
        new SectionType { Val = SectionMarkValues.NextPage }, new PageSize { Width = Short, Height = Long }, Margins(), new TitlePage());

    /// <summary>Landscape pages from the first on, which has no number.</summary>
    public static SectionProperties OnlyLandscape() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = DocumentSkeleton.NumberedHeader },
        new HeaderReference { Type = HeaderFooterValues.First, Id = DocumentSkeleton.FirstHeader },
        new SectionType { Val = SectionMarkValues.NextPage }, LandscapePage(), Margins(), new TitlePage());

    /// <summary>The pages of the annexes.</summary>
    public static SectionProperties Landscape() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = DocumentSkeleton.NumberedHeader },
        new SectionType { Val = SectionMarkValues.NextPage }, LandscapePage(), Margins());

    private static PageSize LandscapePage() => new() { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape };

    private static PageMargin Margins() => new() { Top = TopAndBottom, Bottom = TopAndBottom, Left = Left, Right = Right, Header = Header, Footer = Header, Gutter = 0 };
}
