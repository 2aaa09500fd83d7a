using System.Collections.Concurrent;
using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Access.Sessions;

/// <summary>The sessions of people: how one begins, who it is, and when it is over. Whoever has let somebody in, by password or otherwise, begins a session here.</summary>
public sealed class SessionDesk : IVisitorSource, IVisitorRenewal
{
    /// <summary>The authentication scheme.</summary>
    public const string Scheme = "cchc-session";

    private const int MostEnded = 10_000;

    private readonly AccessRegistry _registry;
    private readonly SessionSettings _settings;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);

    /// <summary>Opens the desk.</summary>
    /// <param name="registry">The accounts.</param>
    /// <param name="settings">How long sessions last.</param>
    /// <param name="time">The program's clock.</param>
    public SessionDesk(AccessRegistry registry, SessionSettings settings, TimeProvider time)
    {
        (_registry, _settings, _time) = (registry, settings, time);
        registry.Changed += (_, _) => Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <inheritdoc />
    public event EventHandler? Changed;

    /// <inheritdoc />
    public DateOnly Today => _registry.Today;

    /// <summary>Begins a session of an account's holder with this answer.</summary>
    public Task BeginAsync(HttpContext http, Account account) => http.SignInAsync(Scheme, SessionClaims.Begin(account, _time.GetUtcNow()).ToPrincipal());

    /// <summary>Ends the session that asks, if there is one, and takes its cookie back with this answer.</summary>
    public Task EndAsync(HttpContext http)
    {
        if (SessionClaims.Of(http.User) is { } claims)
        {
            var now = _time.GetUtcNow();
            if (_ended.Count >= MostEnded)
            {
                foreach (var (session, until) in _ended.Where(pair => pair.Value < now)) _ended.TryRemove(session, out _);
            }

            _ended[claims.Session] = claims.Since + _settings.Longest;
            Changed?.Invoke(this, EventArgs.Empty);
        }

        return http.SignOutAsync(Scheme);
    }

    /// <inheritdoc />
    public Visitor? Read(HttpContext http) => SessionClaims.Of(http.User) is { } claims ? Read(claims) : null;

    /// <inheritdoc />
    public Visitor? Renewed(Visitor visitor)
    {
        if (visitor.EndsAt <= _time.GetUtcNow() || (visitor.Session is { } session && _ended.ContainsKey(session))) return null;
        return _registry.Renewed(visitor) is { } now ? now with { EndsAt = visitor.EndsAt } : null;
    }

    /// <summary>Whose session it is; null if it is over.</summary>
    internal Visitor? Read(SessionClaims claims)
    {
        if (_time.GetUtcNow() - claims.Since >= _settings.Longest || _ended.ContainsKey(claims.Session)) return null;
        return _registry.Current.Account(claims.Account) is { IsDisabled: false } account && account.Stamp == claims.Stamp
            ? _registry.VisitorOf(account, claims.Session) with { EndsAt = claims.Since + _settings.Longest }
            : null;
    }
}
