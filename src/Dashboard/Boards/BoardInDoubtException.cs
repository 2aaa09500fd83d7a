namespace CchcLive.Dashboard.Boards;

/// <summary>The board that is held may not be the board of now.</summary>
/// <param name="reason">Why.</param>
internal sealed class BoardInDoubtException(string reason) : Exception(reason);
