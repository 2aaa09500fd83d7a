using CchcLive.Grains.Messages;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Screens.Pairing;

/// <summary>The screens that were paired: their tokens.</summary>
internal interface IPairedScreens
{
    /// <summary>Those whose token is good now.</summary>
    IReadOnlyList<PairedScreen> List();

    /// <summary>Makes the token that a machine holds good. A screen of the same name ends: it was replaced.</summary>
    /// <exception cref="Grains.Access.AccessException">There is a secret of that id already.</exception>
    Task PairAsync(PairingRequest machine, string name, HttpContext http);

    /// <summary>Ends a token, at once; nothing happens if there is none of that id.</summary>
    Task RevokeAsync(string id, HttpContext http);
}

/// <summary>A screen that was paired.</summary>
/// <param name="Id">The id of its token.</param>
/// <param name="Name">What it was named.</param>
/// <param name="Area">The area that it may show.</param>
/// <param name="Since">When it was paired.</param>
/// <param name="By">Who did it.</param>
internal sealed record PairedScreen(string Id, string Name, string Area, DateTimeOffset Since, string By);
