using CchcLive.Silo.Cluster;
using CchcLive.Silo.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CchcLive.Silo.Hosting;

/// <summary>
/// The listener for the public beside the one for everybody else. By which of the two a request came in is told by the local port of its connection: whoever asks can
/// write any header he likes, but not that.
/// </summary>
/// <param name="server">Knows the ports that port 0 became.</param>
/// <param name="inside">How many addresses are not for the public; they are bound first.</param>
internal sealed class PublicListener(IServer server, int inside)
{
    /// <summary>Its first address; null if there is none.</summary>
    public string? Url => Addresses.Skip(inside).FirstOrDefault();

    private IEnumerable<string> Addresses => server.Features.Get<IServerAddressesFeature>()!.Addresses;

    /// <summary>True of a request that did not come in by an address that is known not to be for the public.</summary>
    public bool IsAsked(HttpContext http) => !Addresses.Take(inside).Any(address => PortOf(address) == http.Connection.LocalPort);

    /// <summary>What is wrong with its addresses, in words that follow their key.</summary>
    public static IEnumerable<string> Faults(ProgramSettings settings)
    {
        var (outside, ports) = (settings.Public.Urls, settings.Listen.Urls.Select(PortOf).Where(port => port != 0));
        if (outside.FirstOrDefault(url => ports.Contains(PortOf(url))) is { } shared) yield return $"{shared} has a port of listen:urls; the listener for the public needs one of its own.";
        if (settings.Listen.Certificate is null && outside.FirstOrDefault(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) is { } secure) yield return $"{secure} needs listen:certificate.";
        if (settings.Cluster.Role == ProcessRole.Silo && outside.Count > 0) yield return "a process of role silo has no pages; set them at a dashboard.";
    }

    private static int PortOf(string url) => BindingAddress.Parse(url).Port;
}
