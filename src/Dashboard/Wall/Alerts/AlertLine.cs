namespace CchcLive.Dashboard.Wall.Alerts;

/// <summary>Something that is wrong now.</summary>
/// <param name="Id">The same for as long as it is the same trouble.</param>
/// <param name="Kind">What the mark shows: late or silent.</param>
/// <param name="Title">What is wrong, in few words.</param>
/// <param name="Text">Where, since when, by how much.</param>
public sealed record AlertLine(string Id, string Kind, string Title, string Text);
