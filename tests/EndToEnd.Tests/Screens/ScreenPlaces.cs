using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Screens;

/// <summary>What stands for the places in the addresses of <see cref="Screen"/>: the first late dossier, source, input and close that a server has.</summary>
internal sealed class ScreenPlaces
{
    private const string Quarantine = "/api/v1/admin/quarantine?state=open";
    private readonly Dictionary<string, string> _places;

    private ScreenPlaces(Dictionary<string, string> places) => _places = places;

    /// <summary>Waits until a server has one of each that the screens name.</summary>
    public static async Task<ScreenPlaces> OfAsync(Server server, string area, IEnumerable<Screen> screens)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal) { ["{area}"] = area };
        await FindAsync("{dossier}", $"/api/v1/areas/{area}/late?limit=1", answer => answer.GetProperty("lines"), "code");
        await FindAsync("{unit}", $"/api/v1/areas/{area}/late?limit=1", answer => answer.GetProperty("lines"), "handlingUnit");
        await FindAsync("{source}", Quarantine, answer => answer, "source");
        await FindAsync("{input}", Quarantine, answer => answer, "id");
        await FindAsync("{close}", $"/api/v1/areas/{area}/closes", answer => answer.GetProperty("closes"), "date");
        return new ScreenPlaces(places);

        async Task FindAsync(string place, string path, Func<JsonElement, JsonElement> list, string name)
        {
            if (!screens.Any(screen => screen.Path.Contains(place, StringComparison.Ordinal))) return;
            var answer = await Eventually.Is(() => server.GetAsync(path), answer => list(answer).GetArrayLength() > 0, $"{path} has one");
            places[place] = list(answer)[0].GetProperty(name).ToString();
        }
    }

    /// <summary>A screen's address on that server.</summary>
    public string AddressOf(Screen screen) => _places.Aggregate(screen.Path, (path, place) => path.Replace(place.Key, Uri.EscapeDataString(place.Value), StringComparison.Ordinal));
}
