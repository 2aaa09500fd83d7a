using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Catalogues;

/// <summary>
/// What a document demands, in numbers (D§1 row 58). Documents contradict each other and themselves: such targets stand side by side, each with its document.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Indicator">What is measured: <c>on-time</c>, <c>satisfied</c> …, see <c>docs/catalogues.md</c>.</param>
/// <param name="Operator">How the measured value must stand to <paramref name="Value"/>.</param>
/// <param name="Value">The value: a share as 0.98, a count as it is; 0 or more.</param>
/// <param name="Document">The document that demands it, and where in it.</param>
/// <param name="Place">The area or unit of which it is demanded; null: every one.</param>
/// <param name="Level">The kind of unit of which it is demanded, <c>ward</c>; null: every one.</param>
/// <param name="Field">The field or group of procedures that it is about; null: all together; <c>*</c>: each of them for itself.</param>
/// <param name="Period">Over which period it is measured; null: the document does not say.</param>
/// <param name="From">The first day; null: always.</param>
/// <param name="Until">The last day; null: no end.</param>
/// <param name="Note">How it is to be read, what is not clear; null for nothing.</param>
/// <param name="Reading">Of a target of growth, how “grows by 10 %” is read (D§1 row 26); null for a target that is none, or of which nobody has said.</param>
/// <param name="ReadingBy">Who chose that reading; null if nobody is named.</param>
public sealed record Target(
    string Id, string Indicator, TargetOperator Operator, decimal Value, string Document, string? Place = null, string? Level = null, string? Field = null, TargetPeriod? Period = null,
    DateOnly? From = null, DateOnly? Until = null, string? Note = null, GrowthReading? Reading = null, string? ReadingBy = null) : ICatalogueItem
{
    CatalogueKind ICatalogueItem.Kind => CatalogueKind.Targets;

    string ICatalogueItem.Subject => Id;

    Validity ICatalogueItem.Validity => new(From, Until);

    /// <summary>True if a measured value meets it.</summary>
    public bool IsMetBy(decimal measured) => IsMetByFraction(measured, 1);

    /// <summary>True if a fraction meets it. Nothing is divided, so nothing is rounded: 98 of 100 are not above 98 %.</summary>
    /// <param name="part">The numerator.</param>
    /// <param name="whole">The denominator, above 0.</param>
    public bool IsMetByFraction(decimal part, decimal whole) => Operator switch
    {
        TargetOperator.Gt => part > Value * whole,
        TargetOperator.Ge => part >= Value * whole,
        TargetOperator.Lt => part < Value * whole,
        TargetOperator.Le => part <= Value * whole,
        _ => part == Value * whole,
    };
}

/// <summary>How a measured value must stand to a target's.</summary>
public enum TargetOperator
{
    /// <summary>Above it: 98,00 % does not meet “trên 98 %”.</summary>
    Gt,

    /// <summary>At it or above.</summary>
    Ge,

    /// <summary>Below it.</summary>
    Lt,

    /// <summary>At it or below.</summary>
    Le,

    /// <summary>Exactly it.</summary>
    Eq,
}

/// <summary>How a growth over a year is read. The document that demands one does not say (D§1.9).</summary>
public enum GrowthReading
{
    /// <summary>In percentage points: from 20 % to 30 % is +10 %.</summary>
    Points,

    /// <summary>Relative to the year before: from 20 % to 22 % is +10 %.</summary>
    Relative,
}

/// <summary>Over which period a target is measured.</summary>
public enum TargetPeriod
{
    /// <summary>Each month.</summary>
    Month,

    /// <summary>Each quarter.</summary>
    Quarter,

    /// <summary>Each half year.</summary>
    HalfYear,

    /// <summary>Each year.</summary>
    Year,
}
