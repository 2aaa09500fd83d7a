namespace CchcLive.Dashboard.Wall.Scenes;

/// <summary>A scene that a moment of the past has no answer to: how feeds were is not kept, and nobody can be alerted to what is over.</summary>
/// <param name="View">The area's board.</param>
/// <param name="Scene">The scene that was asked for.</param>
public sealed record OnlyNowModel(WallView View, string Scene);
