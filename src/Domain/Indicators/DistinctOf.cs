namespace CchcLive.Domain.Indicators;

/// <summary>What a distinct indicator counts once.</summary>
public enum DistinctOf
{
    /// <summary>Procedures.</summary>
    Procedure,

    /// <summary>Fields (lĩnh vực).</summary>
    Field,
}
