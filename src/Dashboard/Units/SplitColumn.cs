using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Counting;

namespace CchcLive.Dashboard.Units;

/// <summary>A column of a unit's splits.</summary>
/// <param name="Name">What it counts, as <see cref="FigureName"/> has it; the list behind each of its figures is asked for by this name.</param>
/// <param name="Tone">The status it stands for: late, soon or within; null for none.</param>
public sealed record SplitColumn(string Name, string? Tone)
{
    private readonly Measure[] _measures = FigureName.Find(Name) ?? throw new ArgumentException($"There is no figure {Name}.", nameof(Name));

    /// <summary>Every column: what happened in the period, and what was open at its end.</summary>
    public static IReadOnlyList<SplitColumn> All { get; } =
    [
        new("received", null), new("processed", null), new(FigureName.OnTime, "within"), new("processedLate", "late"), new("open", null), new("openLate", "late"),
    ];

    /// <summary>Its heading.</summary>
    public string Heading => Words.Of($"Split_{Name}");

    /// <summary>The figure of a row.</summary>
    /// <param name="row">One number per <see cref="Measure"/>.</param>
    public long Of(long[] row) => _measures.Sum(measure => row[(int)measure]);
}
