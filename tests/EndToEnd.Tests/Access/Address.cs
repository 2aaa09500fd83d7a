using System.Text.Json;
using System.Text.RegularExpressions;

namespace CchcLive.EndToEnd.Tests.Access;

/// <summary>An address of the running program, and what it says that it needs.</summary>
/// <param name="Method">The method.</param>
/// <param name="Route">The address with the names of its values in braces.</param>
/// <param name="Permission">What it needs.</param>
/// <param name="Place">How the place is found.</param>
/// <param name="RouteValue">The value that names the place.</param>
internal sealed partial record Address(string Method, string Route, string Permission, string Place, string? RouteValue)
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["name"] = "site.css", ["number"] = "999999", ["issue"] = "999999", ["date"] = "2025-03-01", ["scene"] = "overview", ["documentName"] = "v1", ["id"] = "mot-cua", ["area"] = GuardedDistrict.OwnArea,
        ["unit"] = GuardedDistrict.OwnUnit, ["code"] = GuardedDistrict.OwnDossier,
    };

    /// <summary>Reads what the program says.</summary>
    public static Address Of(JsonElement answer) => new(
        answer.GetProperty("method").GetString()!, answer.GetProperty("route").GetString()!, answer.GetProperty("permission").GetString()!, answer.GetProperty("place").GetString()!,
        answer.GetProperty("routeValue").GetString());

    /// <summary>A path that the route leads to.</summary>
    /// <param name="place">The area or unit that stands where the route names a place.</param>
    /// <param name="dossier">The dossier that stands where it names one.</param>
    public string PathAt(string place, string dossier) => Braces().Replace(Route, match =>
    {
        var name = match.Groups["name"].Value;
        return name != RouteValue ? Values.GetValueOrDefault(name, "khong-co") : Place == "dossier" ? dossier : place;
    });

    [GeneratedRegex(@"\{\*{0,2}(?<name>[A-Za-z]+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Braces();
}
