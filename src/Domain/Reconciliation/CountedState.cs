using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Reconciliation;

/// <summary>What a unit can count by hand in its registers, and is asked to (D§1 row 13). Named as the <see cref="Measure"/> that it is compared with. The names are journaled.</summary>
public enum CountedState : byte
{
    /// <summary>Đang giải quyết at the end of the day.</summary>
    Open = 0,
    /// <summary>Đang giải quyết, quá hạn at the end of the day.</summary>
    OpenLate = 1,
    /// <summary>Đã giải quyết, chờ trả kết quả at the end of the day.</summary>
    WaitingCollect = 2,
    /// <summary>Đã giải quyết from a first day to the end of the day.</summary>
    Processed = 3,
    /// <summary>Đã giải quyết, quá hạn from a first day to the end of the day.</summary>
    ProcessedLate = 4,
}
