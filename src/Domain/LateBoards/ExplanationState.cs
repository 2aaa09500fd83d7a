namespace CchcLive.Domain.LateBoards;

/// <summary>Whether a late dossier was explained (D§1 rows 3 and 5).</summary>
public enum ExplanationState : byte
{
    /// <summary>Chưa giải trình.</summary>
    Missing = 0,
    /// <summary>Chung chung: explained in words that say nothing. A flag for the reviewer, who decides.</summary>
    Generic = 1,
    /// <summary>Đã giải trình, in words of its own.</summary>
    Filed = 2,
}

/// <summary>Says it of a dossier.</summary>
public static class ExplanationStates
{
    /// <summary>Whether it was explained.</summary>
    /// <param name="isExplained">An explanation was filed.</param>
    /// <param name="text">Its words.</param>
    /// <param name="isGeneric">Whether words say nothing.</param>
    public static ExplanationState Of(bool isExplained, string? text, Func<string?, bool> isGeneric) =>
        !isExplained ? ExplanationState.Missing : isGeneric(text) ? ExplanationState.Generic : ExplanationState.Filed;
}
