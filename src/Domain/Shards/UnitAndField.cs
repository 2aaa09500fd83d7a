namespace CchcLive.Domain.Shards;

/// <summary>The keys of <see cref="Dimension.UnitAndField"/>: a unit's id and a field's name in one. Neither may hold what stands between them.</summary>
public static class UnitAndField
{
    private const char Between = '\u001f';

    /// <summary>The key of a unit and a field; "" for none of either.</summary>
    public static string KeyOf(string unit, string field) => $"{unit}{Between}{field}";

    /// <summary>The unit of a key.</summary>
    public static string UnitOf(string key) => key[..key.IndexOf(Between, StringComparison.Ordinal)];

    /// <summary>The field of a key.</summary>
    public static string FieldOf(string key) => key[(key.IndexOf(Between, StringComparison.Ordinal) + 1)..];
}
