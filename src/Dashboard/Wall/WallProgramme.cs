using System.Globalization;
using CchcLive.Dashboard.Text;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Wall;

/// <summary>What a screen shows: which scenes in which order, each for how long, or one for good.</summary>
/// <param name="Scenes">The scenes, at least one, each once.</param>
/// <param name="DwellSeconds">How long each is shown, <see cref="LeastDwell"/> to <see cref="MostDwell"/> seconds.</param>
/// <param name="Pin">The scene that stays, one of the scenes; null to take turns.</param>
public sealed record WallProgramme(IReadOnlyList<string> Scenes, int DwellSeconds, string? Pin)
{
    /// <summary>Below this nobody can read a scene.</summary>
    public const int LeastDwell = 5;

    /// <summary>Above this one means a pinned scene.</summary>
    public const int MostDwell = 600;

    private const int UsualDwell = 20;

    /// <summary>The scene the page begins with.</summary>
    public string First => Pin ?? Scenes[0];

    /// <summary>Reads <c>?scenes=</c>, <c>&amp;dwell=</c> and <c>&amp;pin=</c>.</summary>
    /// <param name="query">The address.</param>
    /// <param name="usual">The scenes of an address that names none.</param>
    /// <returns>The programme, or what is wrong with the address in words for the person who wrote it.</returns>
    public static (WallProgramme? Programme, string? Fault) Read(IQueryCollection query, IReadOnlyList<string> usual)
    {
        var named = query["scenes"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var scenes = named.Length == 0 ? PinnedAmong(usual, query["pin"]) : named;
        if (scenes.FirstOrDefault(scene => !SceneIds.All.Contains(scene, StringComparer.Ordinal)) is { } unknown) return (null, Words.Fill(Texts.WallUnknownScene, unknown));
        if (scenes.Distinct(StringComparer.Ordinal).Count() < scenes.Count) return (null, Texts.WallSceneTwice);
        var dwell = UsualDwell;
        if (query["dwell"].ToString() is { Length: > 0 } asked && !(int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out dwell) && dwell is >= LeastDwell and <= MostDwell))
            return (null, Words.Fill(Texts.WallBadDwell, asked, LeastDwell, MostDwell));
        var pin = query["pin"].ToString() is { Length: > 0 } id ? id : null;
        return pin is null || scenes.Contains(pin, StringComparer.Ordinal) ? (new WallProgramme(scenes, dwell, pin), null) : (null, Words.Fill(Texts.WallBadPin, pin));
    }

    /// <summary>Who pins a scene that is not usual wants it all the same.</summary>
    private static IReadOnlyList<string> PinnedAmong(IReadOnlyList<string> usual, string? pin) =>
        pin is not null && SceneIds.All.Contains(pin, StringComparer.Ordinal) && !usual.Contains(pin, StringComparer.Ordinal) ? [.. usual, pin] : usual;
}
