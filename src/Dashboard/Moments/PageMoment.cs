using System.Globalization;
using CchcLive.Dashboard.Text;

namespace CchcLive.Dashboard.Moments;

/// <summary>
/// The moment that a page tells of. Two questions, which can be put together: what had occurred by an instant, as known now; and what the program
/// knew at an instant. Neither: the page is live. Read from an address by <see cref="MomentReader"/>.
/// </summary>
/// <param name="AsOf">Only what occurred by this instant, judged at it; null for all that is known. Its offset is that of the page's zone.</param>
/// <param name="KnownAt">Only what had been committed by this instant; null for all that is known now. Its offset is that of the page's zone.</param>
public sealed record PageMoment(DateTimeOffset? AsOf, DateTimeOffset? KnownAt)
{
    /// <summary>How addresses name <see cref="AsOf"/>.</summary>
    public const string AsOfName = "asOf";

    /// <summary>How addresses name <see cref="KnownAt"/>.</summary>
    public const string KnownAtName = "knownAt";

    /// <summary>Now, with all that is known.</summary>
    public static PageMoment Live { get; } = new(null, null);

    /// <summary>True if the page tells of now.</summary>
    public bool IsLive => AsOf is null && KnownAt is null;

    /// <summary>The instant at which dossiers are judged; null for now.</summary>
    public DateTimeOffset? At => AsOf < KnownAt ? AsOf : KnownAt ?? AsOf;

    /// <summary>What the page's figures are, as <c>Shell</c> marks them: <c>frozen</c>, or <c>static</c> until a script makes them live.</summary>
    public string Freshness => IsLive ? "static" : "frozen";

    /// <summary>An address of this program that tells of the same moment.</summary>
    /// <param name="url">The address, with or without a query, without a fragment.</param>
    public string AddTo(string url)
    {
        foreach (var (name, value) in Fields) url += $"{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
        return url;
    }

    /// <summary>What a form of this program sends along to stay at the same moment: names and values.</summary>
    public IEnumerable<(string Name, string Value)> Fields
    {
        get
        {
            if (AsOf is { } asOf) yield return (AsOfName, Text(asOf));
            if (KnownAt is { } knownAt) yield return (KnownAtName, Text(knownAt));
        }
    }

    /// <summary>Which question the page answers, in words.</summary>
    /// <param name="times">Writes times in the page's zone.</param>
    public string Title(Times times) => (AsOf, KnownAt) switch
    {
        ({ } asOf, { } knownAt) => Words.Fill(Texts.MomentBoth, times.Chosen(asOf), times.Chosen(knownAt)),
        ({ } asOf, null) => Words.Fill(Texts.MomentAsOf, times.Chosen(asOf)),
        (null, { } knownAt) => Words.Fill(Texts.MomentKnownAt, times.Chosen(knownAt)),
        _ => Texts.MomentLive,
    };

    /// <summary>What that question leaves out and what not, in words; empty for a live page.</summary>
    public string About => (AsOf, KnownAt) switch
    {
        ({ }, { }) => Texts.MomentAboutBoth,
        ({ }, null) => Texts.MomentAboutAsOf,
        (null, { }) => Texts.MomentAboutKnownAt,
        _ => "",
    };

    /// <summary>An instant as addresses have it.</summary>
    internal static string Text(DateTimeOffset instant) => Domain.Events.Moment.At(instant).ToString();

    /// <summary>The date of an instant as forms have it.</summary>
    internal static string DateText(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The time of day of an instant as forms have it.</summary>
    internal static string TimeText(DateTimeOffset instant) => instant.ToString("HH:mm", CultureInfo.InvariantCulture);
}
