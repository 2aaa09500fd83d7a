namespace CchcLive.Domain.Scorecards;

/// <summary>Where the figure of a component comes from (D§1 row 50).</summary>
public enum CardOrigin
{
    /// <summary>Không có dữ liệu: nothing to divide by, or nobody entered it. Not 0.</summary>
    NoData,

    /// <summary>Tính: counted from the dossiers.</summary>
    Computed,

    /// <summary>Nhập: entered with a document.</summary>
    Imported,
}
