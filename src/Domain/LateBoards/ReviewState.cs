using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.LateBoards;

/// <summary>Where the verdict on the explanation of a late dossier stands (D§1 row 8). A person's, never computed.</summary>
public enum ReviewState : byte
{
    /// <summary>There is no explanation to decide on.</summary>
    NothingFiled = 0,
    /// <summary>Chờ kết luận.</summary>
    Waiting = 1,
    /// <summary>Có lý do chính đáng.</summary>
    Justified = 2,
    /// <summary>Không có lý do chính đáng.</summary>
    NotJustified = 3,
}

/// <summary>Says it of a dossier.</summary>
public static class ReviewStates
{
    /// <summary>Where it stands.</summary>
    /// <param name="isExplained">An explanation was filed.</param>
    /// <param name="verdict">The last verdict; one without an explanation is none.</param>
    public static ReviewState Of(bool isExplained, Verdict verdict) => (isExplained, verdict) switch
    {
        (false, _) => ReviewState.NothingFiled,
        (_, Verdict.Justified) => ReviewState.Justified,
        (_, Verdict.NotJustified) => ReviewState.NotJustified,
        _ => ReviewState.Waiting,
    };
}
