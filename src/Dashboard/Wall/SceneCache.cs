using System.Collections.Concurrent;

namespace CchcLive.Dashboard.Wall;

/// <summary>Which rendering of a scene: it differs by area, scene and language, and by nothing of who asks.</summary>
internal readonly record struct SceneKey(string Area, string Scene, string Language);

/// <summary>The scenes as they are answered: made once for all who ask, none older than two seconds. One that could not be made is made anew for the next who asks.</summary>
/// <param name="make">Makes a scene; null when there is nothing to show.</param>
/// <param name="pace">Real time, whatever clock the program shows.</param>
internal sealed class SceneCache(Func<SceneKey, Task<string?>> make, TimeProvider pace)
{
    /// <summary>For so long a scene is given to whoever asks.</summary>
    public static readonly TimeSpan SharedFor = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<SceneKey, Shared> _scenes = new();

    /// <summary>The scene; null when there is nothing to show. Areas, scenes and languages that do not exist must not be asked for: each key is kept.</summary>
    public Task<string?> TakeAsync(SceneKey key) => _scenes.GetOrAdd(key, asked => new Shared(() => make(asked), pace)).TakeAsync();

    private sealed class Shared(Func<Task<string?>> make, TimeProvider pace)
    {
        private readonly Lock _gate = new();
        private Task<string?>? _made;
        private long _begun;

        public Task<string?> TakeAsync()
        {
            lock (_gate)
            {
                var isOver = _made is null || _made.IsFaulted || (_made.IsCompleted && pace.GetElapsedTime(_begun) >= SharedFor);
                if (!isOver) return _made!;
                _begun = pace.GetTimestamp();
                return _made = make();
            }
        }
    }
}
