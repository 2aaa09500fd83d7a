using System.Net;
using System.Net.Sockets;

namespace CchcLive.Ingest.Alerting.Webhooks;

/// <summary>
/// Which addresses a message may go to. It is asked of the address that a connection is really made to, not of the name: a name may mean something else the next time it is looked up.
/// </summary>
internal static class PublicAddresses
{
    /// <summary>True if a message may go there.</summary>
    /// <param name="address">The address.</param>
    /// <param name="isPrivate">True if private networks and this machine are allowed.</param>
    public static bool May(IPAddress address, bool isPrivate)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !IsNever(plain) && (isPrivate || !IsPrivate(plain));
    }

    /// <summary>Nobody's address, everybody's, or one where the machine of a cloud tells its secrets.</summary>
    private static bool IsNever(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6) return address.IsIPv6LinkLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any);
        var bytes = address.GetAddressBytes();
        return bytes[0] is 0 or >= 224 || bytes is [169, 254, ..];
    }

    private static bool IsPrivate(IPAddress address)
    {
        if (IPAddress.IsLoopback(address)) return true;
        if (address.AddressFamily == AddressFamily.InterNetworkV6) return address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal;
        return address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [100, >= 64 and <= 127, ..];
    }
}
