using System.Collections.Concurrent;
using CchcLive.Engines.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace CchcLive.Engines.Tests.Hosting;

public interface IHostedGrain : IGrainWithStringKey
{
    Task<int> Answer();

    Task Hold();

    /// <summary>At the end of its life it calls another grain and notes how that went.</summary>
    Task CallAtTheEnd(string other);
}

public sealed class HostedGrain(Journal journal) : Grain, IHostedGrain
{
    private string? _other;

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        journal.Add($"grain:{reason.ReasonCode}");
        if (_other is not null)
            journal.Add($"call at the end:{await Journal.TryAsync(() => GrainFactory.GetGrain<IHostedGrain>(_other).Answer())}");
    }

    public Task<int> Answer() => Task.FromResult(42);

    public async Task Hold()
    {
        Script.Of(this).Add("+hold");
        await Script.Of(this).Gate("hold");
        journal.Add("held call ends");
    }

    public Task CallAtTheEnd(string other)
    {
        _other = other;
        return Task.CompletedTask;
    }
}

/// <summary>What happened in one host, in order.</summary>
public sealed class Journal
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>"works", or the kind of failure.</summary>
    public static async Task<string> TryAsync(Func<Task<int>> call)
    {
        try
        {
            return await call() == 42 ? "works" : "wrong";
        }
        catch (OrleansException)
        {
            return "fails";
        }
    }

    public void Add(string line) => _lines.Enqueue(line);
}

/// <summary>A hosted service that notes every step of the host and whether grains can be called then.</summary>
public sealed class HostedProbe(string name, Journal journal, IGrainFactory grains) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => NoteAsync("Starting");

    public Task StartAsync(CancellationToken cancellationToken) => NoteAsync("Start");

    public Task StartedAsync(CancellationToken cancellationToken) => NoteAsync("Started");

    public Task StoppingAsync(CancellationToken cancellationToken) => NoteAsync("Stopping");

    public Task StopAsync(CancellationToken cancellationToken) => NoteAsync("Stop");

    public Task StoppedAsync(CancellationToken cancellationToken) => NoteAsync("Stopped");

    private async Task NoteAsync(string step) =>
        journal.Add($"{name}.{step}:{await Journal.TryAsync(() => grains.GetGrain<IHostedGrain>("h:probe").Answer())}");
}
