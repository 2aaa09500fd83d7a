namespace CchcLive.Domain.Indicators;

/// <summary>
/// What indicators need to know of a dossier beside its packed state, in 4 bytes: 24 flags, and in the highest byte the rating. It stands beside the packed
/// state and not in it, so that scans that do not ask for it do not read it.
/// </summary>
/// <param name="Bits">As stored in snapshots.</param>
public readonly record struct Traits(uint Bits)
{
    private const int RatingShift = 24;
    private const uint FlagMask = (1u << RatingShift) - 1;

    /// <summary>The last rating by the applicant in per cent of its scale, 0 to 100; null without one.</summary>
    public int? Rating => Bits >> RatingShift is > 0 and var rated ? (int)rated - 1 : null;

    /// <summary>True if the flag is set.</summary>
    public bool Has(TraitFlags flag) => (Bits & (uint)flag) != 0;

    /// <summary>These with a flag set or taken away.</summary>
    public Traits With(TraitFlags flag, bool isSet) => new(isSet ? Bits | (uint)flag : Bits & ~(uint)flag);

    /// <summary>These with a rating.</summary>
    /// <param name="perCent">0 to 100.</param>
    public Traits WithRating(int perCent) => new((Bits & FlagMask) | ((uint)Math.Clamp(perCent, 0, 100) + 1) << RatingShift);
}
