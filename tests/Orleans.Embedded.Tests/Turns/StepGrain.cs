using CchcLive.Engines.Tests.Support;
using Orleans.Concurrency;

namespace CchcLive.Engines.Tests.Turns;

/// <summary>Calls that say when they start and end, and wait at a gate in between.</summary>
public interface IStepGrain : IGrainWithStringKey
{
    Task Write(int id);

    [ReadOnly]
    Task Read(int id);

    [AlwaysInterleave]
    Task Interleave(int id);

    [AlwaysInterleave]
    Task Ping();

    Task BlockThread(int id);
}

public sealed class StepGrain : Grain, IStepGrain
{
    private Script Script => Script.Of(this);

    public Task Write(int id) => StepAsync($"W{id}", id);

    public Task Read(int id) => StepAsync($"R{id}", id);

    public Task Interleave(int id) => StepAsync($"I{id}", id);

    public Task Ping() => Task.CompletedTask;

    public Task BlockThread(int id)
    {
        Script.Add($"+B{id}");
        Script.Gate(id).Wait();
        Script.Add($"-B{id}");
        return Task.CompletedTask;
    }

    private async Task StepAsync(string name, int id)
    {
        Script.Add($"+{name}");
        await Script.Gate(id);
        Script.Add($"-{name}");
    }
}
