using System.Diagnostics.CodeAnalysis;
using CchcLive.Domain.Publications;

namespace CchcLive.Grains.Publications;

/// <summary>Where publications are journaled: a stream for each area and month, one act a segment, so that each list has a hash chain of its own.</summary>
internal static class PublicationStreams
{
    private const string Prefix = "publication/";

    /// <summary>The stream of an area and month.</summary>
    public static string Of(string area, string period) => $"{Prefix}{area}/{period}";

    /// <summary>The area and month of a stream; false if it is no publication's. Which days the month covers, the stream itself says.</summary>
    public static bool TryRead(string stream, [NotNullWhen(true)] out string? area, [NotNullWhen(true)] out PublicationPeriod? period)
    {
        (area, period) = (null, null);
        var slash = stream.LastIndexOf('/');
        if (!stream.StartsWith(Prefix, StringComparison.Ordinal) || slash <= Prefix.Length || !PublicationPeriod.TryParse(stream[(slash + 1)..], PeriodKind.Calendar, out period)) return false;
        area = stream[Prefix.Length..slash];
        return true;
    }
}
