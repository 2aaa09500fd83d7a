namespace CchcLive.Dashboard.Wall;

/// <summary>What scenes need besides the board: answered by the grains in the program, made by hand in tests.</summary>
internal interface ISceneFacts
{
    /// <summary>The on-time share of every field this month, in no order.</summary>
    Task<IReadOnlyList<FieldShare>> FieldsAsync(WallView view);
}
