namespace CchcLive.Domain.Shards;

/// <summary>By what a scan splits its rows.</summary>
public enum Dimension : byte
{
    /// <summary>By nothing: one row.</summary>
    None = 0,
    /// <summary>By the unit of the role that is counted under.</summary>
    Unit = 1,
    /// <summary>By field (lĩnh vực).</summary>
    Field = 2,
    /// <summary>By channel in.</summary>
    Channel = 3,
    /// <summary>By the officer of the last step, an internal id.</summary>
    Officer = 4,
    /// <summary>By procedure.</summary>
    Procedure = 5,
    /// <summary>By the present step (bước), as the source codes it.</summary>
    Step = 6,
    /// <summary>By unit and field together, see <see cref="Shards.UnitAndField"/>. Of indicators only; no address asks for it.</summary>
    UnitAndField = 7,
}
