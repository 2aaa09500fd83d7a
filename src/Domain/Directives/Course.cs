namespace CchcLive.Domain.Directives;

/// <summary>How far a figure has come in its period: what a projection is made of.</summary>
/// <param name="Part">The numerator so far.</param>
/// <param name="Whole">The denominator so far; null for a figure that has none.</param>
/// <param name="Passed">How many working days of the period have begun.</param>
/// <param name="Left">How many are still to come.</param>
public sealed record Course(decimal Part, decimal? Whole, int Passed, int Left)
{
    /// <summary>How many open ones are lost already: they will enter the denominator and cannot enter the numerator.</summary>
    public decimal Doomed { get; init; }

    /// <summary>True if more is better.</summary>
    public bool IsHigherBetter { get; init; } = true;

    /// <summary>True if what is wanting can still be made up for: a dossier that is not explained today can be tomorrow; one that ended late stays late.</summary>
    public bool CanBeMadeGood { get; init; }

    /// <summary>True if each one counted is 0 or 1 of the numerator, so that the worst is known; false for means.</summary>
    public bool IsShare { get; init; } = true;

    /// <summary>How much the denominator will still grow at the pace of the working days so far, at least by what is lost already.</summary>
    public decimal ToCome => Left == 0 || Passed == 0 ? 0 : Math.Max(Doomed, (Whole ?? Part) * Left / Passed);
}
