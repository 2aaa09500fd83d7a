namespace CchcLive.Domain.Calendars;

/// <summary>
/// A day off and the rest day worked in its place ("hoán đổi ngày làm việc"), entered together so that neither can be forgotten.
/// The working day has the weekly hours of the day it stands in for.
/// </summary>
/// <param name="Off">The day off, in the year of the table that holds the pair.</param>
/// <param name="Working">The Saturday or Sunday worked; it may lie in a neighbouring year.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="NeedsConfirmation">True while a date of the pair is expected only, or its document was not seen.</param>
public sealed record SwapPair(DateOnly Off, DateOnly Working, string Name, string Source, bool NeedsConfirmation);
