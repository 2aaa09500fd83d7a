using System.Diagnostics.CodeAnalysis;

namespace CchcLive.Domain;

/// <summary>
/// Time zones by the ids that files and requests give. The framework takes an id for the name of a file; versions of it read any file of the machine, be it endless (<c>/dev/zero</c>), and
/// that the present one does not is promised nowhere. So an id must look like one before it is looked up.
/// </summary>
public static class Zones
{
    private const int LongestId = 64;

    /// <summary>The zone of an IANA id such as <c>Asia/Ho_Chi_Minh</c>; false if there is none.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return IsId(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone);
    }

    /// <summary>The zone of an IANA id.</summary>
    /// <exception cref="TimeZoneNotFoundException">There is none of that id.</exception>
    public static TimeZoneInfo Find(string id) => TryFind(id, out var zone) ? zone : throw new TimeZoneNotFoundException($"There is no time zone \"{id}\".");

    /// <summary>Words of letters, digits, <c>_</c>, <c>+</c> and <c>-</c>, with single slashes between them.</summary>
    private static bool IsId(string id)
    {
        if (id.Length is 0 or > LongestId || !char.IsAsciiLetter(id[0]) || id[^1] == '/' || id.Contains("//", StringComparison.Ordinal)) return false;
        foreach (var letter in id)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '+' or '-' or '/')) return false;
        }

        return true;
    }
}
