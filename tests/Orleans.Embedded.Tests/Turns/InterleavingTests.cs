using CchcLive.Engines.Tests.Support;

namespace CchcLive.Engines.Tests.Turns;

/// <summary>Which calls run between the awaits of others. All are sent in the order of the test's name, to a warm grain.</summary>
public sealed class InterleavingTests(EngineHost host) : IClassFixture<EngineHost>
{
    private readonly IStepGrain _grain = host.Grain<IStepGrain>();
    private readonly List<Task> _calls = [];

    private Script Script => Script.Of(_grain);

    [Fact]
    public async Task WriteThenInterleaving_RunTogether()
    {
        await SendAsync(g => g.Write(1), g => g.Interleave(2), g => g.Interleave(3));
        Assert.Equal("+W1 +I2 +I3", Script.Trace);
        await EndAsync(3, 2, 1);
        Assert.Equal("+W1 +I2 +I3 -I3 -I2 -W1", Script.Trace);
    }

    [Fact]
    public async Task InterleavingThenWrites_WritesRunOneByOneBesideIt()
    {
        await SendAsync(g => g.Interleave(1), g => g.Write(2), g => g.Write(3));
        Assert.Equal("+I1 +W2", Script.Trace);
        await EndAsync(2, 3, 1);
        Assert.Equal("+I1 +W2 -W2 +W3 -W3 -I1", Script.Trace);
    }

    [Fact]
    public async Task Reads_Overlap()
    {
        await SendAsync(g => g.Read(1), g => g.Read(2), g => g.Read(3));
        Assert.Equal("+R1 +R2 +R3", Script.Trace);
        await EndAsync(1, 2, 3);
    }

    [Fact]
    public async Task WriteThenReads_ReadsWaitAndThenOverlap()
    {
        await SendAsync(g => g.Write(1), g => g.Read(2), g => g.Read(3));
        Assert.Equal("+W1", Script.Trace);
        Script.Open(1);
        await Script.Reached("+R3");
        Assert.Equal("+W1 -W1 +R2 +R3", Script.Trace);
        await EndAsync(2, 3);
    }

    [Fact]
    public async Task ReadWriteRead_SecondReadOvertakesTheWaitingWrite()
    {
        await SendAsync(g => g.Read(1), g => g.Write(2), g => g.Read(3));
        Assert.Equal("+R1 +R3", Script.Trace);
        await EndAsync(3, 1, 2);
        Assert.Equal("+R1 +R3 -R3 -R1 +W2 -W2", Script.Trace);
    }

    [Fact]
    public async Task ReadInterleavingWrite_WriteWaitsForTheReadOnly()
    {
        await SendAsync(g => g.Read(1), g => g.Interleave(2), g => g.Write(3));
        Assert.Equal("+R1 +I2", Script.Trace);
        await EndAsync(2, 1, 3);
        Assert.Equal("+R1 +I2 -I2 -R1 +W3 -W3", Script.Trace);
    }

    [Fact]
    public async Task InterleavingReadWriteRead_ReadsTogetherThenWriteBesideTheFirst()
    {
        await SendAsync(g => g.Interleave(1), g => g.Read(2), g => g.Write(3), g => g.Read(4));
        Assert.Equal("+I1 +R2 +R4", Script.Trace);
        await EndAsync(4, 2, 3, 1);
        Assert.Equal("+I1 +R2 +R4 -R4 -R2 +W3 -W3 -I1", Script.Trace);
    }

    [Fact]
    public async Task WriteThatBlocksItsThread_LetsNothingInterleave()
    {
        await _grain.Ping();
        var block = _grain.BlockThread(1);
        await Script.Reached("+B1");
        var interleaving = _grain.Interleave(2);
        await Task.Delay(50);
        Assert.Equal("+B1", Script.Trace);
        Script.Open(1, 2);
        await Soon.Do(Task.WhenAll(block, interleaving));
        Assert.Equal("+B1 -B1 +I2 -I2", Script.Trace);
    }

    /// <summary>Sends the calls to the warm grain and returns when each was let in or put into the queue.</summary>
    private async Task SendAsync(params Func<IStepGrain, Task>[] calls)
    {
        await _grain.Ping();
        foreach (var call in calls)
            _calls.Add(call(_grain));
        await Soon.Do(_grain.Ping());
    }

    /// <summary>Lets the calls end in this order, each before the next.</summary>
    private async Task EndAsync(params int[] ids)
    {
        foreach (var id in ids)
        {
            Script.Open(id);
            await Script.Reached(Ended(id));
        }

        await Soon.Do(Task.WhenAll(_calls));
    }

    private string Ended(int id)
    {
        foreach (var kind in "WRI")
        {
            if (Script.Trace.Contains($"+{kind}{id}", StringComparison.Ordinal))
                return $"-{kind}{id}";
        }

        return $"-W{id}";
    }
}
