namespace CchcLive.Publishing.Pdf.Fonts;

/// <summary>The letters of a PDF.</summary>
internal enum FontFace
{
    /// <summary>Upright.</summary>
    Regular,
    /// <summary>Bold.</summary>
    Bold,
    /// <summary>Italic.</summary>
    Italic,
    /// <summary>Bold and italic.</summary>
    BoldItalic,
}
