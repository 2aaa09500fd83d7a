namespace CchcLive.Domain.LateBoards;

/// <summary>The order of the late board's list; between equals the one that was due first comes first, then the code decides.</summary>
public enum LateOrder : byte
{
    /// <summary>The longest late first.</summary>
    Latest = 0,
    /// <summary>The least late first.</summary>
    Least = 1,
    /// <summary>Due first.</summary>
    Due = 2,
    /// <summary>Received first.</summary>
    Received = 3,
    /// <summary>By code.</summary>
    Code = 4,
}
