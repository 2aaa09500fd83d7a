namespace CchcLive.Domain.Integrity;

/// <summary>Of <see cref="IntegrityThresholds"/> what one dossier is judged by.</summary>
/// <param name="BackdatedAfterHours">See <see cref="IntegrityThresholds.BackdatedAfterHours"/>.</param>
/// <param name="BackdatedWithinDays">See <see cref="IntegrityThresholds.BackdatedWithinDays"/>.</param>
/// <param name="MonthEndHours">See <see cref="IntegrityThresholds.MonthEndHours"/>.</param>
public sealed record CleaningLimits(int BackdatedAfterHours, int BackdatedWithinDays, int MonthEndHours);
