using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Access;

/// <summary>Which places are under which: whoever may see an area may see what is under it.</summary>
public static class Places
{
    /// <summary>
    /// True if who holds a place reaches another: it is the same, or under it in the tree of the day. What has ended lies where it lay last; so the
    /// leader of a city keeps the districts that are gone.
    /// </summary>
    /// <param name="org">The organisation.</param>
    /// <param name="held">The place that is held; null for the whole data.</param>
    /// <param name="asked">The place asked about; null for the whole data, which only the whole data reaches.</param>
    /// <param name="on">The day.</param>
    public static bool Reach(OrgChart org, string? held, string? asked, DateOnly on)
    {
        if (held is null) return true;
        if (asked is null) return false;
        if (held == asked) return true;
        var climbed = new HashSet<string>(StringComparer.Ordinal);
        for (var above = org.ParentNear(asked, on); above is not null && climbed.Add(above); above = org.ParentNear(above, on))
        {
            if (above == held) return true;
        }

        return false;
    }
}
