using CchcLive.Domain.Access;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Streams;
using CchcLive.Journal;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Access;

/// <summary>
/// Accounts and secrets. The journal's stream <c>access</c> is the truth; every entry is what somebody wanted, whole. Who may do what with them is not
/// decided here but in <see cref="AccessRules"/>.
/// </summary>
public sealed class AccessRegistry : IFollowedStream, IDisposable
{
    private readonly OrgRegistry _organisation;
    private readonly TimeProvider _time;
    private readonly JournalStream<AccessEntry> _stream;

    /// <summary>Reads nothing yet.</summary>
    public AccessRegistry(IJournalStore store, JournalWriter writer, OrgRegistry organisation, TimeProvider time)
    {
        (_organisation, _time) = (organisation, time);
        _stream = new(
            "access", store, writer, entry => entry.ToJson(), body => AccessEntry.Parse(body.Span), (entry, _) => Current = Current.With(entry), () => Changed?.Invoke(this, EventArgs.Empty));
    }

    /// <summary>After every change, of this process or another's: sessions and screens may have lost what they had.</summary>
    public event EventHandler? Changed;

    /// <summary>All accounts and secrets now.</summary>
    public AccessState Current { get; private set; } = AccessState.Empty;

    /// <summary>The day by which grants are judged.</summary>
    public DateOnly Today => _organisation.CalendarOf(null).LocalDate(_time.GetUtcNow().UtcTicks);

    /// <summary>Reads what the journal holds that is not known yet: all of it at the start, and later what other processes wrote.</summary>
    public Task CatchUpAsync(CancellationToken cancellation = default) => _stream.CatchUpAsync(cancellation);

    /// <summary>Changes something, as it is decided over the newest state; decided again if another process was first.</summary>
    /// <param name="decide">What is to be written; null for nothing. May throw <see cref="AccessException"/> to refuse.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="AccessException">The change was refused; the message says why.</exception>
    /// <exception cref="JournalException">The outcome is not known, or the journal cannot be written.</exception>
    public async Task<AccessEntry?> ChangeAsync(Func<AccessState, AccessEntry?> decide, CancellationToken cancellation = default) =>
        (await _stream.AppendAsync(() => decide(Current), cancellation))?.Entry;

    /// <summary>Makes a secret and keeps its hash.</summary>
    /// <param name="draft">Makes what is to be kept, from an id and a hash.</param>
    /// <param name="replaced">Secrets that end with it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The secret with its text, which cannot be had again.</returns>
    public async Task<IssuedSecret> IssueAsync(Func<string, string, Secret> draft, Func<Secret, bool>? replaced = null, CancellationToken cancellation = default)
    {
        var text = Tokens.New();
        var secret = draft(Tokens.New()[..10], Tokens.HashOf(text));
        await ChangeAsync(
            state =>
            {
                var ended = replaced is null ? [] : state.Secrets(secret.Kind).Where(other => other.RevokedAt is null && replaced(other)).Select(other => other with { RevokedAt = secret.From });
                return new AccessEntry(secret.By) { Secrets = [.. ended, secret] };
            },
            cancellation);
        return new IssuedSecret(secret, text);
    }

    /// <summary>Revokes a secret, at once; nothing happens if it is not known or already revoked.</summary>
    public Task<AccessEntry?> RevokeAsync(string id, string by, CancellationToken cancellation = default) => ChangeAsync(
        state => state.Secret(id) is { RevokedAt: null } secret ? new AccessEntry(by) { Secrets = [secret with { RevokedAt = _time.GetUtcNow() }] } : null, cancellation);

    /// <summary>The secret with this text, of this kind, that opens something now; null for none.</summary>
    public Secret? Find(SecretKind kind, string text) => Current.Find(kind, text, _time.GetUtcNow());

    /// <summary>The holder of an account, as a visitor with a session.</summary>
    public Visitor VisitorOf(Account account, string? session) => new()
    {
        Kind = VisitorKind.Account, Id = account.Name, DisplayName = account.DisplayName, Grants = account.Grants, Stamp = account.Stamp, Session = session, Org = _organisation.Current.Org,
    };

    /// <summary>Whoever comes with an ingest key or a screen's token.</summary>
    /// <exception cref="ArgumentException">An invitation makes nobody a visitor.</exception>
    public Visitor VisitorOf(Secret secret) => new()
    {
        Kind = secret.Kind switch
        {
            SecretKind.IngestKey => VisitorKind.IngestKey,
            SecretKind.Kiosk => VisitorKind.Kiosk,
            _ => throw new ArgumentException($"A secret of kind {secret.Kind} makes nobody a visitor.", nameof(secret)),
        },
        Id = secret.Id, DisplayName = secret.Name, Places = secret.Places, Source = secret.Source, Org = _organisation.Current.Org,
    };

    /// <summary>A visitor as he is now, with what he may do now; null if his session, key or token is over.</summary>
    public Visitor? Renewed(Visitor visitor) => visitor.Kind switch
    {
        VisitorKind.Open => Current.IsOpen ? visitor : null,
        VisitorKind.Account => Current.Account(visitor.Id) is { IsDisabled: false } account && account.Stamp == visitor.Stamp ? VisitorOf(account, visitor.Session) : null,
        VisitorKind.IngestKey or VisitorKind.Kiosk => Current.Secret(visitor.Id) is { } secret && secret.HoldsAt(_time.GetUtcNow()) ? VisitorOf(secret) : null,
        _ => visitor,
    };

    /// <inheritdoc />
    public void Dispose() => _stream.Dispose();
}
