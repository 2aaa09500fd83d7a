namespace CchcLive.Domain.Dossiers;

/// <summary>What a person decided about the explanation of a late dossier; never computed (D§1 row 8).</summary>
public enum Verdict : byte
{
    /// <summary>Chưa xét.</summary>
    NotReviewed = 0,
    /// <summary>Có lý do chính đáng.</summary>
    Justified = 1,
    /// <summary>Không có lý do chính đáng.</summary>
    NotJustified = 2,
}
