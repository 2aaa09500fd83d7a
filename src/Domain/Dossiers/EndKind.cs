namespace CchcLive.Domain.Dossiers;

/// <summary>How a dossier ended. Handing over the result (<see cref="Dossier.ReturnedAt"/>) is another moment (D§3.6).</summary>
public enum EndKind : byte
{
    /// <summary>Not ended.</summary>
    None = 0,
    /// <summary>Đã xử lý xong.</summary>
    Completed = 1,
    /// <summary>Từ chối giải quyết, trả hồ sơ.</summary>
    Refused = 2,
    /// <summary>Người nộp rút hồ sơ.</summary>
    Withdrawn = 3,
    /// <summary>Dừng giải quyết.</summary>
    Stopped = 4,
    /// <summary>Đóng vì hết hạn bổ sung.</summary>
    SupplementExpired = 5,
}
