using CchcLive.Dashboard.Screens.Pairing;
using CchcLive.Grains.Messages;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>Screens that were paired, by name alone.</summary>
internal sealed class PairedNames : IPairedScreens
{
    private readonly List<PairedScreen> _screens = [];

    public void Add(string name) => _screens.Add(new PairedScreen($"id-{_screens.Count}", name, "quan-thu", TestBoards.Morning, "lan"));

    public IReadOnlyList<PairedScreen> List() => [.. _screens];

    public Task PairAsync(PairingRequest machine, string name, HttpContext http) => throw new NotSupportedException();

    public Task RevokeAsync(string id, HttpContext http) => throw new NotSupportedException();
}
