using System.Globalization;
using System.Security.Claims;
using CchcLive.Grains.Access;

namespace CchcLive.Ingest.Http.Access.Sessions;

/// <summary>What a session's cookie says: whose it is, under which stamp, and since when. Roles are not in it: they are looked up at each request.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Stamp">Its stamp when the session began.</param>
/// <param name="Session">The session's id.</param>
/// <param name="Since">When it began.</param>
internal sealed record SessionClaims(string Account, string Stamp, string Session, DateTimeOffset Since)
{
    private const string StampClaim = "stamp";
    private const string SessionClaim = "session";
    private const string SinceClaim = "since";

    /// <summary>A session that begins now.</summary>
    public static SessionClaims Begin(Account account, DateTimeOffset now) => new(account.Name, account.Stamp, Tokens.New()[..16], now);

    /// <summary>Reads what a cookie says; null if it is not one of ours.</summary>
    public static SessionClaims? Of(ClaimsPrincipal? person)
    {
        var (account, stamp, session) = (person?.FindFirstValue(ClaimTypes.NameIdentifier), person?.FindFirstValue(StampClaim), person?.FindFirstValue(SessionClaim));
        if (account is null || stamp is null || session is null || !long.TryParse(person!.FindFirstValue(SinceClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var since)) return null;
        return new SessionClaims(account, stamp, session, DateTimeOffset.FromUnixTimeSeconds(since));
    }

    /// <summary>The same as the framework wants it.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, Account), new Claim(StampClaim, Stamp), new Claim(SessionClaim, Session),
            new Claim(SinceClaim, Since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ],
        SessionDesk.Scheme));
}
