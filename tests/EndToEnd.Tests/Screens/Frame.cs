using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Screens;

/// <summary>A window in which a page is looked at.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Theme">light or dark.</param>
/// <param name="Eyes">How the colours are seen, as the browser's developer tools name it; null for every eye.</param>
internal sealed record Frame(int Width, int Height, string Theme, string? Eyes = null)
{
    private static readonly Frame[] Desk =
    [
        new(1280, 800, "light"), new(1280, 800, "dark"), new(390, 844, "light"), new(390, 844, "dark"),
        new(1280, 800, "light", "deuteranopia"), new(1280, 800, "light", "protanopia"),
    ];

    private static readonly Frame[] Wall =
    [
        new(1920, 1080, "dark"), new(3840, 2160, "dark"), new(1440, 1080, "dark"), new(1080, 1920, "dark"),
        new(1920, 1080, "dark", "deuteranopia"), new(1920, 1080, "dark", "protanopia"),
    ];

    /// <summary>The windows of a page.</summary>
    public static IEnumerable<Frame> Of(Screen screen) => screen.IsWall ? Wall : Desk;

    /// <summary>The window as a part of a file's name.</summary>
    public string Name => $"{Width}x{Height}-{Theme}{(Eyes is null ? "" : "-" + Eyes)}";

    /// <summary>A browser that is that window.</summary>
    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        ColorScheme = Theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
    };
}
