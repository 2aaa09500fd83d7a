namespace CchcLive.Engines.Tests.Turns;

public interface ICounterGrain : IGrainWithStringKey
{
    /// <summary>Reads, awaits, writes back: correct only if no other call runs in between.</summary>
    Task<int> AddOneSlowly();

    /// <summary>Appends to the order in which calls ran.</summary>
    Task Append(int number);

    ValueTask AppendAsValue(int number);

    /// <summary>How many numbers were appended, and whether each was greater than the one before.</summary>
    ValueTask<(int Count, bool InOrder)> Order();

    /// <summary>Two loops in the grain itself, sharing a field across awaits.</summary>
    Task<int> RaceWithItself(int rounds);
}

public sealed class CounterGrain : Grain, ICounterGrain
{
    private int _value;
    private int _last = -1;
    private int _count;
    private bool _inOrder = true;

    public async Task<int> AddOneSlowly()
    {
        var read = _value;
        await Task.Yield();
        await Task.Delay(1);
        _value = read + 1;
        return _value;
    }

    public Task Append(int number)
    {
        _inOrder &= number > _last;
        _last = number;
        _count++;
        return Task.CompletedTask;
    }

    public ValueTask AppendAsValue(int number) => new(Append(number));

    public ValueTask<(int Count, bool InOrder)> Order() => ValueTask.FromResult((_count, _inOrder));

    public async Task<int> RaceWithItself(int rounds)
    {
        var sum = 0;
        await Task.WhenAll(LoopAsync(), LoopAsync());
        return sum;

        async Task LoopAsync()
        {
            for (var round = 0; round < rounds; round++)
            {
                await Task.Yield();
                sum++;
            }
        }
    }
}
