using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Clocks;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Dossiers;

/// <summary>The clock of a dossier drawn to scale: what it did when, the instants that matter, and who had the dossier how long. Every mark is also written as text.</summary>
public sealed class ClockView
{
    private readonly long _from;
    private readonly long _to;

    /// <summary>Takes a dossier.</summary>
    /// <param name="file">The dossier; it must have been received, and have a clock.</param>
    /// <param name="now">The instant that the page tells of (UTC ticks).</param>
    /// <param name="registry">Knows the units' names.</param>
    /// <param name="times">Writes times.</param>
    public ClockView(DossierFile file, long now, OrgRegistry registry, Times times)
    {
        var line = file.Line;
        var until = file.Segments[^1].To;
        long[] instants = [file.Segments[0].From, until, line.DueAtReceipt, line.DueLawful, line.DuePromised];
        (_from, _to) = (instants.Where(instant => instant != 0).Min(), instants.Max());
        Stretches = [.. file.Segments.Select(segment => new ClockBar(Of(segment.State), Words.Of($"Clock_{segment.State}"), At(segment.From), At(segment.To) - At(segment.From), Length(segment.From, segment.To)))];
        var isOpen = line.End == Domain.Dossiers.EndKind.None || line.EndAt > now;
        Marks =
        [
            .. new (string Kind, string Name, long At)[]
            {
                ("received", Texts.ReceivedAt, line.ReceivedAt),
                ("due", Texts.ClockDueAtReceipt, line.DueAtReceipt == line.DueLawful ? 0 : line.DueAtReceipt),
                ("due", Texts.DueAt, line.DueLawful),
                ("promised", Texts.PromisedAt, line.DuePromised),
                ("late", Texts.ClockLateAt, line.LateAt),
                ("now", isOpen ? Texts.ClockNow : Texts.EndedAt, until),
            }.Where(mark => mark.At != 0).OrderBy(mark => mark.At).Select((mark, n) => new ClockMark(n + 1, mark.Kind, mark.Name, times.Minute(mark.At), At(mark.At))),
        ];
        Holders = [.. Stays(file.Holdings, until).Select((stay, n) => new ClockHolder(
            stay.Holding.Unit is { } unit ? registry.Current.Org.NameOf(unit, registry.TreeOf(unit).Date) : Numbers.None, LineView.DeskOf(stay.Holding.Step, stay.Holding.Officer),
            times.Minute(stay.Holding.From), Length(stay.Holding.From, stay.To), At(stay.Holding.From), At(stay.To) - At(stay.Holding.From), n % 2 == 1))];
    }

    /// <summary>What the clock did.</summary>
    public IReadOnlyList<ClockBar> Stretches { get; }

    /// <summary>The instants that matter, by time.</summary>
    public IReadOnlyList<ClockMark> Marks { get; }

    /// <summary>Who had it.</summary>
    public IReadOnlyList<ClockHolder> Holders { get; }

    /// <summary>A place on the bar, as SVG has it.</summary>
    public static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0.###}%");

    /// <summary>A length of time in working language: days, hours, minutes.</summary>
    private static string Length(long from, long to) => Words.Duration(TimeSpan.FromTicks(Math.Max(0, to - from)));

    private static string Of(ClockState state) => state switch { ClockState.Late => "late", ClockState.Paused => "paused", _ => "within" };

    private static IEnumerable<(DossierHolding Holding, long To)> Stays(DossierHolding[] holdings, long until)
    {
        for (var n = 0; n < holdings.Length; n++)
        {
            var to = Math.Min(n + 1 < holdings.Length ? holdings[n + 1].From : until, until);
            if (to > holdings[n].From) yield return (holdings[n], to);
        }
    }

    private double At(long instant) => _to == _from ? 0 : (double)(Math.Clamp(instant, _from, _to) - _from) / (_to - _from);
}

/// <summary>A stretch of the clock.</summary>
/// <param name="Kind">within, paused or late.</param>
/// <param name="Name">The same in words.</param>
/// <param name="At">Where it begins, 0 to 1.</param>
/// <param name="Width">How wide it is, 0 to 1.</param>
/// <param name="Length">How long it took, in words.</param>
public sealed record ClockBar(string Kind, string Name, double At, double Width, string Length);

/// <summary>An instant on the bar.</summary>
/// <param name="Number">Its number on the bar and in the list.</param>
/// <param name="Kind">received, due, promised, late or now.</param>
/// <param name="Name">What it is.</param>
/// <param name="Time">When, in words.</param>
/// <param name="At">Where, 0 to 1.</param>
public sealed record ClockMark(int Number, string Kind, string Name, string Time, double At);

/// <summary>Who had a dossier for a while.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Desk">The step and the officer, an internal id.</param>
/// <param name="From">From when on, in words.</param>
/// <param name="Length">How long, in words.</param>
/// <param name="At">Where it begins on the bar, 0 to 1.</param>
/// <param name="Width">How wide it is, 0 to 1.</param>
/// <param name="IsSecond">Drawn in the other shade, so that neighbours are told apart.</param>
public sealed record ClockHolder(string Unit, string Desk, string From, string Length, double At, double Width, bool IsSecond);
