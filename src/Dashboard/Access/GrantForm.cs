using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Access;

/// <summary>A grant as it was filled in.</summary>
internal static class GrantForm
{
    /// <summary>The grant.</summary>
    /// <exception cref="AccessException">The role or a day is none.</exception>
    public static Grant Read(IFormCollection form, DateOnly today)
    {
        if (!Enum.TryParse<Role>(form["role"], out var role) || !Enum.IsDefined(role)) throw new AccessException("bad-grant", Texts.GrantNoRole);
        var place = form["place"].ToString().Trim();
        return new Grant(role, place.Length == 0 ? null : place, Day(form["from"]) ?? today, Day(form["until"]));
    }

    /// <summary>True if the grant at this place of the list was chosen.</summary>
    public static bool IsChosen(IFormCollection form, int place) => form["grant"].Contains(place.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static DateOnly? Day(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new AccessException("bad-grant", Texts.GrantNoDay);
    }
}
