using System.Collections.Concurrent;
using CchcLive.Dashboard.Moments;

namespace CchcLive.Dashboard.Wall;

/// <summary>Which rendering of a scene: it differs by area, moment, scene and language, and by nothing of who asks.</summary>
internal readonly record struct SceneKey(string Area, PageMoment Moment, string Scene, string Language);

/// <summary>
/// The scenes as they are answered: made once for all who ask. One of now is none older than two seconds; what was known at an instant does not change, and is kept for minutes.
/// </summary>
/// <param name="make">Makes a scene; null when there is nothing to show.</param>
/// <param name="pace">Real time, whatever clock the program shows.</param>
internal sealed class SceneCache(Func<SceneKey, Task<string?>> make, TimeProvider pace)
{
    /// <summary>For so long a scene is given to whoever asks; also one of what had occurred by an instant, for late news may still tell of that.</summary>
    public static readonly TimeSpan SharedFor = TimeSpan.FromSeconds(2);

    /// <summary>For so long a scene of what was known at an instant is kept.</summary>
    public static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(10);

    /// <summary>So many scenes of the past are kept: all scenes of some moments, in both languages.</summary>
    public const int MostPast = 64;

    private readonly ConcurrentDictionary<SceneKey, SharedScene> _live = new();
    private readonly Lock _gate = new();
    private readonly LinkedList<(SceneKey Key, SharedScene Scene)> _past = new();

    /// <summary>The scene; null when there is nothing to show. Areas, scenes and languages that do not exist must not be asked for: each key of now is kept.</summary>
    public Task<string?> TakeAsync(SceneKey key) => key.Moment.IsLive ? _live.GetOrAdd(key, Share).TakeAsync() : PastAsync(key);

    /// <summary>Moments are without number: the scene asked for longest ago makes room.</summary>
    private Task<string?> PastAsync(SceneKey key)
    {
        lock (_gate)
        {
            var scene = _past.FirstOrDefault(one => one.Key == key).Scene ?? Share(key);
            _past.Remove((key, scene));
            _past.AddFirst((key, scene));
            if (_past.Count > MostPast) _past.RemoveLast();
            return scene.TakeAsync();
        }
    }

    private SharedScene Share(SceneKey key) => new(() => make(key), key.Moment.KnownAt is null ? SharedFor : KnownFor, pace);
}
