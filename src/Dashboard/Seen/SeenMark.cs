using System.Globalization;
using CchcLive.Dashboard.Pages;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Seen;

/// <summary>What this browser saw last, in a cookie of at most 3,000 characters: where a city has too many units for that, its units are left out.</summary>
public sealed class SeenMark
{
    private const string Cookie = "cchc-seen";
    private const string Version = "1";
    private const int MostCharacters = 3000;
    private const int MostAreas = 30;
    private const long LastMinute = 120_000_000; // the year 2198

    private static readonly CookieOptions Kept = new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true };

    private readonly IReadOnlyList<SeenArea> _areas;

    private SeenMark(IReadOnlyList<SeenArea> areas) => _areas = areas;

    /// <summary>What boards show now.</summary>
    public static SeenMark Of(IEnumerable<AreaView> views) => new([.. views.Select(SeenArea.Of).OfType<SeenArea>().Take(MostAreas)]);

    /// <summary>What the browser that asks saw last; null if it never did, or if what it says cannot be read.</summary>
    public static SeenMark? Read(HttpRequest request) => Parse(request.Cookies[Cookie]);

    /// <summary>Reads a mark as <see cref="ToString"/> wrote it; null for anything else.</summary>
    public static SeenMark? Parse(string? text)
    {
        if (text is null || text.Length > MostCharacters || text.Split("~~") is not [Version, .. var parts] || parts.Length > MostAreas) return null;
        var areas = parts.Select(ParseArea).ToList();
        return areas.Contains(null) ? null : new SeenMark([.. areas.OfType<SeenArea>()]);
    }

    /// <summary>Keeps the mark in the browser for a year.</summary>
    public void Keep(HttpResponse response) => response.Cookies.Append(Cookie, ToString(), new CookieOptions(Kept));

    /// <summary>An area as it was seen; null if it was not.</summary>
    public SeenArea? Of(string areaId) => _areas.FirstOrDefault(area => area.Id == areaId);

    /// <inheritdoc />
    public override string ToString()
    {
        var areas = _areas.ToList();
        while (Write(areas) is var text)
        {
            if (text.Length <= MostCharacters) return text;
            var most = areas.MaxBy(area => area.Units?.Count ?? 0)!;
            if (most.Units is null) areas.RemoveAt(areas.Count - 1);
            else areas[areas.IndexOf(most)] = most with { Units = null };
        }

        return Version;
    }

    private static string Write(IEnumerable<SeenArea> areas) => string.Join("~~", areas.Select(area => string.Create(
        CultureInfo.InvariantCulture, $"{area.Id}~{area.Minute}~{area.Late}~{area.Open}~{area.Tree}~{(area.Units is { Count: > 0 } units ? string.Join('.', units) : "x")}")).Prepend(Version));

    private static SeenArea? ParseArea(string text)
    {
        if (text.Split('~') is not [{ Length: > 0 } id, var minute, var late, var open, var tree, var units]) return null;
        if (!TryCount(minute, out var at) || at > LastMinute || !TryCount(late, out var lateThen) || !TryCount(open, out var openThen)) return null;
        return new SeenArea(id, at, lateThen, openThen, tree, units == "x" ? null : ParseUnits(units));
    }

    private static long[]? ParseUnits(string text)
    {
        var parts = text.Split('.');
        var units = new long[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!long.TryParse(parts[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out units[i])) return null;
        }

        return units;
    }

    private static bool TryCount(string text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
