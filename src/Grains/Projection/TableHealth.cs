namespace CchcLive.Grains.Projection;

/// <summary>How the table <c>dossiers</c> is.</summary>
/// <param name="On">False if it is not kept.</param>
/// <param name="Events">Events of the journal that are in it.</param>
/// <param name="BehindEvents">Events of the journal that are not yet in it.</param>
/// <param name="BehindSeconds">For how long it has been behind, in the machine's time; 0 if it is not.</param>
/// <param name="IsLate">True if it has been behind for longer than <see cref="ProjectionSettings.LateAfter"/>.</param>
/// <param name="Failure">What went wrong at the last try; null if nothing did.</param>
public sealed record TableHealth(bool On, long Events, long BehindEvents, long BehindSeconds, bool IsLate, string? Failure);
