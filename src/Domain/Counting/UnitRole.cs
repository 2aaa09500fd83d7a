namespace CchcLive.Domain.Counting;

/// <summary>Under which of its units a dossier counts (D§3.10 UnitOfCount). A row counts all its columns under one role, printed on it.</summary>
public enum UnitRole : byte
{
    /// <summary>Đơn vị giải quyết: who answers for lateness. The default.</summary>
    Handling = 0,
    /// <summary>Nơi tiếp nhận.</summary>
    Receiving = 1,
    /// <summary>Địa bàn: the ward that the dossier concerns; for maps.</summary>
    Territory = 2,
}
