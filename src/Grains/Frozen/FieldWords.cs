namespace CchcLive.Grains.Frozen;

/// <summary>What a field (lĩnh vực) is called in documents.</summary>
internal static class FieldWords
{
    /// <summary>Its code, which sources write in words; of dossiers without one that there is none.</summary>
    public static string Of(string field) => field.Length == 0 ? "Chưa ghi lĩnh vực" : field;
}
