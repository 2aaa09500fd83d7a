using System.Text;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.RealInput;

/// <summary>Everything that is asked to tell whether two data folders hold the same: boards by rule, dimension, role and period, and late lists.</summary>
internal static class Boards
{
    private static readonly string[] Rules = ["bao-cao-06", "766", "tuc-thoi"];
    private static readonly string[] Roles = ["receiving", "territory"];
    private static readonly string[] Dimensions = ["unit", "field", "channel", "officer", "procedure", "none"];

    /// <summary>The answers of a server, one after the other, byte for byte as they came.</summary>
    /// <param name="server">The server.</param>
    /// <param name="area">The area.</param>
    /// <param name="periods">Query strings that pin the period and the instant; the first is asked in every dimension and role, the others by unit.</param>
    public static async Task<string> OfAsync(Server server, string area, params string[] periods)
    {
        var answers = new StringBuilder();
        foreach (var rule in Rules)
        {
            foreach (var by in Dimensions) await AddAsync($"board?by={by}&rule={rule}&{periods[0]}");
            foreach (var role in Roles) await AddAsync($"board?role={role}&rule={rule}&{periods[0]}");
            await AddAsync($"late?limit=100000&rule={rule}&{periods[0]}");
            foreach (var period in periods.Skip(1)) await AddAsync($"board?rule={rule}&{period}");
        }

        return answers.ToString();

        async Task AddAsync(string path) => answers.AppendLine(path).AppendLine(await server.TextAsync($"/api/v1/areas/{area}/{path}"));
    }

    /// <summary>What the command line prints for a period, as it is printed.</summary>
    public static async Task<string> PrintedAsync(string data, string area, params string[] period) =>
        (await Cchc.RunAsync(["board", area, "--json", "--data", data, .. period])).Expect(0).Output
        + (await Cchc.RunAsync(["late", area, "--json", "--limit", "100000", "--data", data, .. period])).Expect(0).Output;
}
