namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>How a unit that a column names is entered in the org tree.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name to show; <c>{value}</c> stands for the value.</param>
/// <param name="Names">Names of particular values; they win over <paramref name="Name"/>.</param>
internal sealed record UnitProposal(UnitKind Kind, string Name, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>The name of the unit that the value stands for.</summary>
    internal string NameOf(string value) => Names.TryGetValue(value, out var name) ? name : Name.Replace("{value}", value, StringComparison.Ordinal);
}
