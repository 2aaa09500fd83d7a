using CchcLive.Engines.Tests.Support;

namespace CchcLive.Engines.Tests.Calls;

public sealed class CallGrain : Grain, ICallGrain
{
    /// <summary>Set by a caller; must not be seen here.</summary>
    public static readonly AsyncLocal<int?> AmbientOfCaller = new();

    private static readonly Dictionary<string, Task> NoTasks = [];
    private static int s_instances;
    private readonly int _instance = Interlocked.Increment(ref s_instances);

    private Script Script => Script.Of(this);

    public Task<Parcel> Echo(Parcel parcel) => Task.FromResult(parcel);

    public ValueTask<int> Length(byte[] body) => ValueTask.FromResult(body.Length);

    public ValueTask Nothing() => ValueTask.CompletedTask;

    public Task Throw(string how) => how switch
    {
        "at once" => throw Script.Failure,
        "later" => ThrowLaterAsync(),
        "null" => NoTasks.GetValueOrDefault(how)!,
        "cancelled" => Task.FromCanceled(new CancellationToken(canceled: true)),
        "several" => Task.WhenAll(Task.FromException(Script.Failure), Task.FromException(new InvalidOperationException("second"))),
        _ => Task.FromException(Script.Failure),
    };

    public Task<int> Instance() => Task.FromResult(_instance);

    public async Task Hold(string gate)
    {
        Script.Add($"+{gate}");
        await Script.Gate(gate);
        Script.Add($"-{gate}");
    }

    public Task HoldBriefly(string gate) => Hold(gate);

    public async Task HoldOr(string gate, bool obey, CancellationToken cancellationToken)
    {
        Script.Add($"+{gate}");
        cancellationToken.Register(() => Script.Add($"cancelled {gate}"));
        await Script.Gate(gate).WaitAsync(obey ? cancellationToken : CancellationToken.None);
        Script.Add($"-{gate}");
    }

    public Task<bool> CanBeCancelled(CancellationToken cancellationToken) => Task.FromResult(cancellationToken.CanBeCanceled);

    public Task PassOn(string other, string gate, CancellationToken cancellationToken) =>
        GrainFactory.GetGrain<ICallGrain>(other).HoldOr(gate, obey: true, cancellationToken);

    public Task HoldOneWay(string gate) => Hold(gate);

    public void Shout(string line)
    {
        Script.Add(line);
        throw new InvalidOperationException("Nobody hears this.");
    }

    public Task<string> Context(string key)
    {
        var value = (string?)RequestContext.Get(key) ?? "none";
        RequestContext.Set(key, "changed by the callee");
        return Task.FromResult(value);
    }

    public Task<string> ContextOf(string other, string key) => GrainFactory.GetGrain<ICallGrain>(other).Context(key);

    public Task<int?> Ambient() => Task.FromResult(AmbientOfCaller.Value);

    private async Task ThrowLaterAsync()
    {
        await Task.Yield();
        throw Script.Failure;
    }
}
