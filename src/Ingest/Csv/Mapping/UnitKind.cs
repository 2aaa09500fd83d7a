namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>What a unit named by a file is.</summary>
public enum UnitKind
{
    /// <summary>Cơ quan, đơn vị.</summary>
    Agency,

    /// <summary>Phường, xã: a territory.</summary>
    Ward,
}
