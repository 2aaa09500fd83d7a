using CchcLive.Dashboard.Text;

namespace CchcLive.Dashboard.Screens;

/// <summary>A screen as a row of the list.</summary>
public sealed class ScreenView
{
    private const long Mebi = 1024 * 1024;
    private readonly Screen _screen;
    private readonly string _build;
    private readonly double _speed;
    private readonly Times _times;

    /// <summary>Makes a row.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="build">Build of the assets served now.</param>
    /// <param name="speed">Seconds of the program's clock per real second.</param>
    /// <param name="times">Writes times.</param>
    internal ScreenView(Screen screen, string build, double speed, Times times) =>
        (_screen, _build, _speed, _times) = (screen, build, speed, times);

    /// <summary>Its name; null for none.</summary>
    public string? Name => _screen.Named?.Name;

    /// <summary>True if it was paired: it has a token that can be revoked.</summary>
    public bool IsPaired => _screen.Token is not null;

    /// <summary>Who paired it, and when; null if nobody did.</summary>
    public string? PairedBy => _screen.Token is { } token ? Words.Fill(Texts.ScreenPairedBy, _times.Second(token.Since.UtcTicks), token.By) : null;

    /// <summary>The area that it shows.</summary>
    public string Area => _screen.Seen?.Area ?? _screen.Named!.Area;

    /// <summary>live or silent; none if it was not heard since the program started but is not missed yet.</summary>
    public string State => _screen.IsSilent ? "silent" : _screen.Seen is null ? "none" : "live";

    /// <summary>The state in words, and when it was last heard.</summary>
    public string StateWords => (State, _screen.Seen) switch
    {
        ("silent", { } seen) => Words.Fill(Texts.ScreenSilentSince, _times.Second(seen.HeardAt)),
        ("silent", _) => Texts.ScreenSilentFromStart,
        ("none", _) => Texts.ScreenExpected,
        _ => Texts.ScreenLive,
    };

    /// <summary>The scene on show.</summary>
    public string Scene => _screen.Seen?.Report.Scene ?? Numbers.None;

    /// <summary>Scenes that it cannot get.</summary>
    public string Failing => string.Join(", ", _screen.Seen?.Report.Failing ?? []);

    /// <summary>Version of the board on show.</summary>
    public string Version => Numbers.Count(_screen.Seen?.Report.Version);

    /// <summary>Versions that the board was ahead of it when it was last heard.</summary>
    public string Behind => _screen.Seen is { Newest: { } newest } seen ? Numbers.Count(Math.Max(0, newest - seen.Report.Version)) : Numbers.None;

    /// <summary>When it drew its last frame.</summary>
    public string FrameAt => _times.Second(_screen.Seen is { } seen ? Ticks(seen.Report.FrameAt) : null);

    /// <summary>Real time from that frame to the report's arrival.</summary>
    public string Lag => _screen.Seen is { } seen
        ? Words.Fill(Texts.ScreenMilliseconds, Numbers.Count((long)Math.Max(0, (seen.HeardAt - Ticks(seen.Report.FrameAt)) / TimeSpan.TicksPerMillisecond / _speed)))
        : Numbers.None;

    /// <summary>Data time on show.</summary>
    public string DataAt => _times.Second(_screen.Seen?.Report.DataAt is { } at ? Ticks(at) : null);

    /// <summary>Its build, and whether that is the one served now.</summary>
    public string Build => _screen.Seen is not { } seen ? Numbers.None : seen.Report.Build == _build ? seen.Report.Build : Words.Fill(Texts.ScreenOldBuild, seen.Report.Build);

    /// <summary>Script memory in use.</summary>
    public string Heap => _screen.Seen?.Report.Heap is { } bytes ? Words.Fill(Texts.ScreenMegabytes, Numbers.Count(bytes / Mebi)) : Numbers.None;

    /// <summary>Since when it is connected; of one that is not heard, since when it has its name.</summary>
    public string Since => _times.Second(_screen.Seen?.Since ?? _screen.Named!.Since);

    /// <summary>Where it is connected from.</summary>
    public string Address => _screen.Seen?.Address ?? Numbers.None;

    /// <summary>Out of reach for a calendar is only what a screen made up.</summary>
    private static long Ticks(long unixMs) =>
        DateTime.UnixEpoch.Ticks + (Math.Clamp(unixMs, 0, (DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond / 2) * TimeSpan.TicksPerMillisecond);
}
