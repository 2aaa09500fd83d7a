namespace CchcLive.Publishing.Pdf.Fonts;

/// <summary>Liberation Serif, whose letters are as wide as those of Times New Roman and which may be passed on (LICENSE.txt beside the files). It has every Vietnamese letter.</summary>
internal static class LiberationSerif
{
    private static readonly Lazy<IReadOnlyList<TrueTypeFont>> Files = new(() => [.. Enum.GetNames<FontFace>().Select(face => TrueTypeFont.Load($"LiberationSerif-{face}.ttf"))]);

    /// <summary>The fonts, by face.</summary>
    public static IReadOnlyList<TrueTypeFont> Faces => Files.Value;
}
