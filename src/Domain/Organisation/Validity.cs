using System.Globalization;

namespace CchcLive.Domain.Organisation;

/// <summary>The days on which a fact holds, both ends included; an absent end is unbounded.</summary>
/// <param name="From">The first day, or null if it always held.</param>
/// <param name="To">The last day, or null if it still holds.</param>
public readonly record struct Validity(DateOnly? From, DateOnly? To)
{
    /// <summary>Every day.</summary>
    public static Validity Always => default;

    /// <summary>The first day, <see cref="DateOnly.MinValue"/> when unbounded.</summary>
    public DateOnly First => From ?? DateOnly.MinValue;

    /// <summary>The last day, <see cref="DateOnly.MaxValue"/> when unbounded.</summary>
    public DateOnly Last => To ?? DateOnly.MaxValue;

    /// <summary>True if it holds on the day.</summary>
    public bool Covers(DateOnly on) => First <= on && on <= Last;

    /// <summary>True if there is a day on which both hold.</summary>
    public bool Overlaps(Validity other) => First <= other.Last && other.First <= Last;

    /// <summary>The days on which both hold, or null if there is none.</summary>
    public Validity? Intersect(Validity other)
    {
        if (!Overlaps(other)) return null;
        var from = First >= other.First ? From : other.From;
        var to = Last <= other.Last ? To : other.To;
        return new Validity(from, to);
    }

    /// <summary>True if the other holds on every day on which this one does.</summary>
    public bool Within(Validity other) => other.First <= First && Last <= other.Last;

    /// <summary>The days as text, for messages: <c>2025-07-01..</c>, <c>..2025-06-30</c>, <c>always</c>.</summary>
    public override string ToString() =>
        this == Always ? "always" : string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}");
}
