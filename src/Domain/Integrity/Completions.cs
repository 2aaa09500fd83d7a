namespace CchcLive.Domain.Integrity;

/// <summary>How often an officer of a unit ended dossiers in a month.</summary>
/// <param name="Unit">The unit; empty if none is known.</param>
/// <param name="Officer">The officer, an internal id; empty if none is known.</param>
/// <param name="Month">The month's first day.</param>
/// <param name="Before">Ends before the month's last working hours.</param>
/// <param name="AtEnd">Ends in them or after.</param>
/// <param name="Code">One of the latter; empty if there is none.</param>
/// <param name="LastAt">The last of them (UTC ticks).</param>
public sealed record Completions(string Unit, string Officer, DateOnly Month, int Before, int AtEnd, string Code, long LastAt)
{
    /// <summary>Both together.</summary>
    /// <exception cref="InvalidOperationException">They are of another unit, officer or month.</exception>
    public Completions With(Completions other) => (other.Unit, other.Officer, other.Month) != (Unit, Officer, Month)
        ? throw new InvalidOperationException("Ends of different officers or months are not added up.")
        : this with
        {
            Before = Before + other.Before, AtEnd = AtEnd + other.AtEnd, LastAt = Math.Max(LastAt, other.LastAt),
            Code = Code.Length == 0 || (other.Code.Length > 0 && string.CompareOrdinal(other.Code, Code) < 0) ? other.Code : Code,
        };
}
