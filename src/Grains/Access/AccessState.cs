using System.Collections.Immutable;

namespace CchcLive.Grains.Access;

/// <summary>All accounts and secrets at one moment. Immutable.</summary>
public sealed class AccessState
{
    private readonly ImmutableDictionary<string, Account> _accounts;
    private readonly ImmutableDictionary<string, Secret> _secrets;
    private readonly ImmutableDictionary<string, string> _byHash;

    private AccessState(ImmutableDictionary<string, Account> accounts, ImmutableDictionary<string, Secret> secrets, ImmutableDictionary<string, string> byHash) =>
        (_accounts, _secrets, _byHash) = (accounts, secrets, byHash);

    /// <summary>Nobody and nothing.</summary>
    public static AccessState Empty { get; } = new(
        ImmutableDictionary.Create<string, Account>(StringComparer.Ordinal), ImmutableDictionary.Create<string, Secret>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>True while there is no account: whoever is on this machine may then do everything.</summary>
    public bool IsOpen => _accounts.IsEmpty;

    /// <summary>The accounts, by name.</summary>
    public IEnumerable<Account> Accounts => _accounts.Values.OrderBy(account => account.Name, StringComparer.Ordinal);

    /// <summary>The secrets of a kind, the newest first.</summary>
    public IEnumerable<Secret> Secrets(SecretKind kind) => _secrets.Values.Where(secret => secret.Kind == kind).OrderByDescending(secret => secret.From).ThenBy(secret => secret.Id, StringComparer.Ordinal);

    /// <summary>An account; null if there is none of that name.</summary>
    public Account? Account(string name) => _accounts.GetValueOrDefault(name);

    /// <summary>The account of a person at the single sign-on provider; null for none.</summary>
    public Account? AccountOf(string subject) => Accounts.FirstOrDefault(account => account.Subject == subject);

    /// <summary>A secret by id; null for none.</summary>
    public Secret? Secret(string id) => _secrets.GetValueOrDefault(id);

    /// <summary>The secret with this text, of this kind, that opens something at the instant; null for none.</summary>
    public Secret? Find(SecretKind kind, string text, DateTimeOffset at) =>
        _byHash.TryGetValue(Tokens.HashOf(text), out var id) && _secrets[id] is var secret && secret.Kind == kind && secret.HoldsAt(at) ? secret : null;

    /// <summary>With one change more.</summary>
    internal AccessState With(AccessEntry entry) => new(
        _accounts.SetItems(entry.Accounts.Select(account => KeyValuePair.Create(account.Name, account))),
        _secrets.SetItems(entry.Secrets.Select(secret => KeyValuePair.Create(secret.Id, secret))),
        _byHash.SetItems(entry.Secrets.Select(secret => KeyValuePair.Create(secret.Hash, secret.Id))));
}
