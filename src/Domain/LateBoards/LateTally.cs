using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Publications;

namespace CchcLive.Domain.LateBoards;

/// <summary>The late board of one shard: how many dossiers pass the filter, split in every way the board shows, and the first of them.</summary>
public sealed class LateTally
{
    /// <summary>How many pass the filter.</summary>
    public int Count { get; private set; }

    /// <summary>How many by state; the splits below are of the same dossiers.</summary>
    public long[] States { get; } = new long[Enum.GetValues<LateState>().Length];

    /// <summary>How many by explanation.</summary>
    public long[] Explanations { get; } = new long[Enum.GetValues<ExplanationState>().Length];

    /// <summary>How many by apology.</summary>
    public long[] Notices { get; } = new long[Enum.GetValues<NoticeBucket>().Length];

    /// <summary>How many by verdict.</summary>
    public long[] Reviews { get; } = new long[Enum.GetValues<ReviewState>().Length];

    /// <summary>How many by cause; "": chưa rõ nguyên nhân.</summary>
    public Dictionary<string, long> Causes { get; } = new(StringComparer.Ordinal);

    /// <summary>How many by unit of the role asked under; "" for none.</summary>
    public Dictionary<string, long> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>How many by field; "" for none.</summary>
    public Dictionary<string, long> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>How many late dossiers, whether they pass the filter or not, are explained in the same words (<see cref="SameText.KeyOf"/>).</summary>
    public Dictionary<ulong, int> Texts { get; } = [];

    /// <summary>The first that pass, in order, with their traces; beside each, for what was said about it, the same as of when that is told.</summary>
    public IReadOnlyList<(Dossier Late, Dossier Told)> First { get; internal set; } = [];

    internal void Add(in LateFacts facts, string unit, string field)
    {
        Count++;
        States[(int)facts.State]++;
        Explanations[(int)facts.Explanation]++;
        Notices[(int)facts.Notice]++;
        Reviews[(int)facts.Review]++;
        Causes[facts.Cause] = Causes.GetValueOrDefault(facts.Cause) + 1;
        Units[unit] = Units.GetValueOrDefault(unit) + 1;
        Fields[field] = Fields.GetValueOrDefault(field) + 1;
    }
}
