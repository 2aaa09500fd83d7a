using System.Globalization;
using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Indicators;

/// <summary>An indicator: what is measured, in words and in data, and the document that wants it (D§1, D§2.2).</summary>
public sealed record Indicator
{
    /// <summary>Its id, <c>on-time</c>: never reused for another meaning.</summary>
    public required string Id { get; init; }

    /// <summary>Grows with each change of meaning.</summary>
    public required int Version { get; init; }

    /// <summary>What it is called on screens.</summary>
    public required string Name { get; init; }

    /// <summary>The same in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>The formula in words.</summary>
    public required string Words { get; init; }

    /// <summary>The same in English.</summary>
    public required string WordsEn { get; init; }

    /// <summary>What sort of figure it is.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>What is counted; null if no event, or a question of its own, tells it.</summary>
    public Formula? Numerator { get; init; }

    /// <summary>Of what; null for a number.</summary>
    public Formula? Denominator { get; init; }

    /// <summary>What a distinct indicator counts; null for every other.</summary>
    public DistinctOf? Of { get; init; }

    /// <summary>
    /// Of a distinct indicator with a denominator: true if one counts only when the formula of the numerator reaches that of the denominator (all its dossiers), false when it
    /// is above 0 (one dossier is enough).
    /// </summary>
    public bool IsOfAll { get; init; }

    /// <summary>Under which unit it is usually counted.</summary>
    public UnitRole Role { get; init; }

    /// <summary>The only counting rule that it is for; null: the one that is asked.</summary>
    public string? Rule { get; init; }

    /// <summary>In what its value is: <c>hồ sơ</c>, <c>%</c>, <c>ngày làm việc</c> …</summary>
    public required string Unit { get; init; }

    /// <summary>Which way it improves.</summary>
    public Better Better { get; init; }

    /// <summary>The document that wants it or names it.</summary>
    public required string Source { get; init; }

    /// <summary>The first day of its definition; null: always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of its definition; null: no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Id and version as figures carry them: <c>on-time@1</c>.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Id}@{Version}");

    /// <summary>True if numerator and denominator of a whole are the sums of those of its parts.</summary>
    public bool IsAdditive => Kind is IndicatorKind.Count or IndicatorKind.Share or IndicatorKind.Mean;

    /// <summary>Its value.</summary>
    /// <exception cref="InvalidOperationException">It is not additive: its figures are not those of one row.</exception>
    public IndicatorValue ValueOf(Figures figures) => !IsAdditive ? throw new InvalidOperationException($"{Key} is not a sum of dossiers.")
        : Denominator is { } denominator ? IndicatorValue.Of(Numerator!.Of(figures), denominator.Of(figures)) : IndicatorValue.Of(Numerator!.Of(figures));

    /// <summary>The value of a distinct indicator.</summary>
    /// <param name="rows">The figures of each procedure or field; those without one are not among them.</param>
    /// <exception cref="InvalidOperationException">It is not distinct.</exception>
    public IndicatorValue ValueOf(IEnumerable<Figures> rows)
    {
        if (Kind != IndicatorKind.Distinct) throw new InvalidOperationException($"{Key} counts no procedures or fields.");
        var (counted, all) = (0L, 0L);
        foreach (var row in rows)
        {
            var (part, whole) = (Numerator!.Of(row), Denominator?.Of(row) ?? 0);
            if (whole > 0) all++;
            if (part > 0 && (!IsOfAll || part == whole)) counted++;
        }

        return Denominator is null ? IndicatorValue.Of(counted) : IndicatorValue.Of(counted, all);
    }
}
