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
public sealed record Target(
    string Id, string Indicator, TargetOperator Operator, decimal Value, string Document, string? Place = null, string? Level = null, string? Field = null, TargetPeriod? Period = null,
    DateOnly? From = null, DateOnly? Until = null, string? Note = null) : ICatalogueItem
{
    CatalogueKind ICatalogueItem.Kind => CatalogueKind.Targets;

    string ICatalogueItem.Subject => Id;

    Validity ICatalogueItem.Validity => new(From, Until);

    /// <summary>True if a measured value meets it.</summary>
    public bool IsMetBy(decimal measured) => Operator switch
    {
        TargetOperator.Gt => measured > Value,
        TargetOperator.Ge => measured >= Value,
        TargetOperator.Lt => measured < Value,
        TargetOperator.Le => measured <= Value,
        _ => measured == Value,
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
