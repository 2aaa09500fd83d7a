using System.Globalization;
using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>
/// One way of writing a date or time, as a .NET pattern (<c>dd/MM/yyyy HH:mm</c>) or <c>iso</c>. A pattern with an offset gives instants, one
/// with hours gives local times of the mapping's zone, any other gives dates.
/// </summary>
internal sealed class MomentFormat
{
    private readonly string _pattern;
    private readonly bool _offset;
    private readonly bool _hours;

    /// <summary>A format.</summary>
    /// <exception cref="FormatException">It is not a pattern.</exception>
    internal MomentFormat(string pattern)
    {
        _pattern = pattern;
        if (IsIso) return;
        _ = DateTimeOffset.UnixEpoch.ToString(pattern, CultureInfo.InvariantCulture);
        if (!pattern.Contains('d', StringComparison.Ordinal) || !pattern.Contains('M', StringComparison.Ordinal) || !pattern.Contains('y', StringComparison.Ordinal)) throw new FormatException();
        _offset = pattern.Contains('z', StringComparison.Ordinal) || pattern.Contains('K', StringComparison.Ordinal);
        _hours = pattern.Contains('H', StringComparison.Ordinal) || pattern.Contains('h', StringComparison.Ordinal);
    }

    private bool IsIso => _pattern == "iso";

    /// <summary>Reads a text in the first format that fits.</summary>
    internal static bool TryRead(IReadOnlyList<MomentFormat> formats, string text, TimeZoneInfo zone, out Moment moment)
    {
        foreach (var format in formats)
        {
            if (format.TryRead(text, zone, out moment)) return moment.IsReckonable;
        }

        moment = default;
        return false;
    }

    private bool TryRead(string text, TimeZoneInfo zone, out Moment moment)
    {
        if (IsIso) return Moment.TryParse(text, out moment);
        moment = default;
        if (_offset)
        {
            if (!DateTimeOffset.TryParseExact(text, _pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)) return false;
            moment = Moment.At(instant);
            return true;
        }

        if (!DateTime.TryParseExact(text, _pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is 1 or 9999) return false;
        moment = _hours ? LocalTime.At(local, zone) : Moment.On(DateOnly.FromDateTime(local));
        return true;
    }
}
