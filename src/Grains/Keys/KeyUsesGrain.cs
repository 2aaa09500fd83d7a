using System.Text.Json;
using CchcLive.Grains.Messages;
using CchcLive.Grains.State;

namespace CchcLive.Grains.Keys;

/// <summary>Keeps the last uses, written each time it is told of some.</summary>
internal sealed class KeyUsesGrain([PersistentState("key-uses", JournalGrainStorage.Name)] IPersistentState<KeyUsesSnapshot> kept) : Grain, IKeyUsesGrain
{
    private Dictionary<string, long> _at = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (kept.State.Uses is { } json) _at = JsonSerializer.Deserialize<Dictionary<string, long>>(json, JsonSerializerOptions.Web)!;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<KeyUses> List() => Task.FromResult(new KeyUses([.. _at.Select(use => new KeyUse(use.Key, use.Value))]));

    /// <inheritdoc />
    public async Task Note(KeyUses uses)
    {
        foreach (var use in uses.Uses) _at[use.Key] = Math.Max(use.At, _at.GetValueOrDefault(use.Key));
        kept.State = new KeyUsesSnapshot { Uses = JsonSerializer.SerializeToUtf8Bytes(_at, JsonSerializerOptions.Web) };
        await kept.WriteStateAsync();
    }
}
