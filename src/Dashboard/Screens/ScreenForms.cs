using CchcLive.Dashboard.Screens.Pairing;
using CchcLive.Dashboard.Text;
using CchcLive.Grains.Access;
using CchcLive.Ingest.Http.Access;
using CchcLive.Journal;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Screens;

/// <summary>What the forms of the list do: a code makes a machine a screen, a screen is revoked or forgotten.</summary>
internal sealed class ScreenForms(ScreenRegistry screens, IPairing pairing, IPairedScreens paired)
{
    /// <summary>Pairs the machine that shows a code.</summary>
    /// <returns>What became of it, in words.</returns>
    public async Task<string> PairAsync(IFormCollection form, HttpContext http)
    {
        if (ScreenName.Of(form["name"]) is not { } name) return Texts.PairingBadName;
        if ((await screens.ListAsync()).Any(screen => screen.Named?.Name == name && screen.Token is not null && !screen.IsSilent)) return Words.Fill(Texts.PairingNameTaken, name);
        var claim = await pairing.ClaimAsync(form["code"].ToString(), http.Visitor().Id);
        if (claim.Machine is not { } machine) return claim.MustWait ? Texts.PairingMustWait : Texts.PairingNoSuchCode;
        try
        {
            await paired.PairAsync(machine, name, http);
        }
        catch (Exception e) when (e is JournalException or AccessException)
        {
            return Texts.PairingNotWritten;
        }

        screens.Expect(name);
        return Words.Fill(Texts.PairingDone, name, machine.Area, machine.Address);
    }

    /// <summary>Revokes the token of a screen, or forgets one that was never paired.</summary>
    /// <returns>What is wrong, in words; null if it is done.</returns>
    public async Task<string?> RemoveAsync(IFormCollection form, HttpContext http)
    {
        if ((string?)form["name"] is not { } name) return null;
        try
        {
            foreach (var token in paired.List().Where(screen => screen.Name == name)) await paired.RevokeAsync(token.Id, http);
        }
        catch (JournalException)
        {
            return Texts.PairingNotWritten;
        }

        await screens.ForgetAsync(name);
        return null;
    }
}
