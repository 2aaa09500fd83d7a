namespace CchcLive.Domain.Scorecards;

/// <summary>A component of a scorecard: an indicator and the points that it can earn (D§2.2).</summary>
/// <param name="Code">Its number in the index, <c>2.1</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="NameEn">The same in English.</param>
/// <param name="Indicator">The id of the indicator, without version.</param>
/// <param name="Max">The most points; 0: it is followed but earns none; null: nobody says how many of the group's points are its own, so it earns none.</param>
/// <param name="FullFrom">From this share on it earns all, above 0 to 1.</param>
/// <param name="AtLeast">An entered number below which the denominator never is; null for none.</param>
/// <param name="IsEnterable">True if a figure that was entered with a document stands instead of what was counted: where feeds often lack the field.</param>
/// <param name="Note">What the sources leave open, and what is done here; null for nothing.</param>
public sealed record CardComponent(
    string Code, string Name, string NameEn, string Indicator, decimal? Max, decimal FullFrom = 1, string? AtLeast = null, bool IsEnterable = false, string? Note = null)
{
    /// <summary>True if it can earn points.</summary>
    public bool IsScored => Max > 0;

    /// <summary>The points of a share.</summary>
    /// <param name="share">The share, 0 to 1, to two decimals of a per cent.</param>
    /// <returns>All from <see cref="FullFrom"/> on, below it in proportion, to two decimals; null if it earns none.</returns>
    public decimal? PointsOf(decimal share) => !IsScored ? null : share >= FullFrom ? Max : Math.Round(share * Max!.Value / FullFrom, 2, MidpointRounding.AwayFromZero);
}
