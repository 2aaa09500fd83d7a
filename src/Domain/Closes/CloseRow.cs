using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Closes;

/// <summary>A child of an area in its closed board, under the handling role.</summary>
/// <param name="Unit">The unit or area; its name is that of the close's tree date.</param>
/// <param name="Feed">How fresh its data was at the day's end: 0 nothing ever came, 1 live, 2 outside office hours, 3 silent.</param>
/// <param name="DataAt">Time of its newest event up to the day's end (UTC ticks); 0 if there was none: its zeros are no figures.</param>
/// <param name="Today">A number per <see cref="Measure"/>, counted over the day; open measures are those of its last instant.</param>
/// <param name="Month">The same from the first of the month to the day's end.</param>
public sealed record CloseRow(string Unit, byte Feed, long DataAt, long[] Today, long[] Month);
