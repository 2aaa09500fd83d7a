using System.Text.Json;
using CchcLive.Grains.Messages;
using CchcLive.Grains.State;

namespace CchcLive.Grains.Keys;

/// <summary>Keeps the last uses, written each time it is told of some. Writes wait for each other.</summary>
internal sealed class KeyUsesGrain([PersistentState("key-uses", JournalGrainStorage.Name)] IPersistentState<KeyUsesSnapshot> kept) : Grain, IKeyUsesGrain, IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);
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
        await _writing.WaitAsync();
        try
        {
            foreach (var use in uses.Uses) _at[use.Key] = Math.Max(use.At, _at.GetValueOrDefault(use.Key));
            kept.State = new KeyUsesSnapshot { Uses = JsonSerializer.SerializeToUtf8Bytes(_at, JsonSerializerOptions.Web) };
            await kept.WriteStateAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _writing.Dispose();
}
