using CchcLive.Domain.Access.Secrets;
using CchcLive.Domain.Events;
using CchcLive.Grains.Access;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Sources;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Rules;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Keys;

/// <summary>Makes and revokes ingest keys, for the API, the page and the command line alike. Each change is in the audit.</summary>
public sealed class KeyDesk(AccessRegistry access, AuditLog audit, OrgRegistry registry, KeyUseNotes uses, TimeProvider clock)
{
    private const string Added = "key-added";
    private const string Revoked = "key-revoked";
    private const int LongestName = 80;
    private const int MostUnits = 2000;

    private TimeZoneInfo Zone => registry.CalendarOf(null).Zone;

    /// <summary>The keys that ever were, those that are good first and then the newest first.</summary>
    public async Task<IReadOnlyList<KeyAnswer>> ListAsync()
    {
        var used = await uses.ListAsync();
        return [.. access.Current.Secrets(SecretKind.IngestKey).Select(key => Of(key, used)).OrderBy(key => key.State is not "valid")];
    }

    /// <summary>One key; null if there is none of that id.</summary>
    public async Task<KeyAnswer?> FindAsync(string id) => (await ListAsync()).FirstOrDefault(key => key.Id == id);

    /// <summary>Why a key would not be made; null if it would.</summary>
    public KeyFault? Check(KeyDraft draft)
    {
        if (ContractRules.Attribute("name", draft.Name, LongestName) is { } name) return new KeyFault("name", name.Message);
        if (ContractRules.Attribute("source", draft.Source, EventContract.MaxNameLength) is { } source) return new KeyFault("source", source.Message);
        if (!SourceStreams.CanName(draft.Source!)) return new KeyFault("source", "Mã nguồn quá dài; hãy dùng mã ngắn hơn, chỉ gồm chữ không dấu, số và dấu gạch.");
        if (draft.Units?.Count > MostUnits) return new KeyFault("units", $"“units” có tối đa {MostUnits} mục; hãy dùng mã khu vực thay cho từng đơn vị.");
        if (draft.Units?.FirstOrDefault(unit => unit is not null && registry.Current.Org.Find(unit) is null) is { } unknown) return new KeyFault("units", $"Không có khu vực hay đơn vị “{unknown}” trong cây tổ chức.");
        if (draft.Units?.Any(unit => unit is null) == true) return new KeyFault("units", "“units” không được có mục rỗng.");
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);
        return draft.Until < (draft.From > today ? draft.From : today) ? new KeyFault("until", "“until” phải từ hôm nay trở đi và không trước “from”.") : null;
    }

    /// <summary>Makes a key that <see cref="Check"/> has nothing against.</summary>
    /// <exception cref="Journal.JournalException">It may not have been written; making another is safe.</exception>
    public async Task<IssuedKeyAnswer> AddAsync(KeyDraft draft, HttpContext http)
    {
        var made = SecretForm.Key.Create();
        var by = http.Visitor().Id;
        var key = new Secret
        {
            Id = made.Id, Kind = SecretKind.IngestKey, Name = draft.Name!.Trim(), Hash = Tokens.HashOf(made.Text), Source = draft.Source,
            Places = [.. (draft.Units ?? []).Select(unit => unit!).Distinct(StringComparer.Ordinal)], From = draft.From is { } from ? Midnight(from) : clock.GetUtcNow(),
            Until = draft.Until is { } until ? Midnight(until.AddDays(1)) : null, By = by,
        };
        await access.ChangeAsync(state => state.Secret(key.Id) is null ? new AccessEntry(by) { Secrets = [key] } : throw new AccessException("secret-exists", $"There is a secret {key.Id} already."));
        await AuditAsync(Added, key, http);
        return new IssuedKeyAnswer(Of(key, new Dictionary<string, long>(StringComparer.Ordinal)), made.Text);
    }

    /// <summary>Revokes a key, at once.</summary>
    /// <returns>False if there is no such key.</returns>
    /// <exception cref="Journal.JournalException">It may not have been written; revoking again is safe.</exception>
    public async Task<bool> RevokeAsync(string id, HttpContext http)
    {
        if (access.Current.Secret(id) is not { Kind: SecretKind.IngestKey } key) return false;
        if (await access.RevokeAsync(id, http.Visitor().Id) is not null) await AuditAsync(Revoked, key, http);
        return true;
    }

    private Task AuditAsync(string action, Secret key, HttpContext http) => audit.WriteAsync(new AuditEntry(
        http.Visitor().Id, action, key.Id, $"{key.Name}; {key.Source}; {(key.Places.Count == 0 ? "*" : string.Join(", ", key.Places))}", http.Connection.RemoteIpAddress?.ToString()));

    private KeyAnswer Of(Secret key, IReadOnlyDictionary<string, long> used) => new(
        key.Id, key.Name, key.Source!, key.Places, State(key), Text(key.From)!, Text(key.Until), Text(key.RevokedAt), key.By, used.TryGetValue(key.Id, out var at) ? ApiTime.Text(at, Zone) : null);

    private string State(Secret key)
    {
        var now = clock.GetUtcNow();
        return key.RevokedAt is not null ? "revoked" : now < key.From ? "notYet" : key.HoldsAt(now) ? "valid" : "expired";
    }

    private DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private string? Text(DateTimeOffset? at) => at is { } instant ? ApiTime.Text(instant.UtcTicks, Zone) : null;
}
