using CchcLive.Engines.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Concurrency;
using Orleans.Utilities;

namespace CchcLive.Engines.Tests.Observers;

public interface INewsObserver : IGrainObserver
{
    Task Tell(int number);

    Task<int> Ask(int number);

    void Shout(int number);

    [OneWay]
    Task Push(int number);
}

public interface INewsGrain : IGrainWithStringKey
{
    Task Subscribe(INewsObserver observer);

    Task Unsubscribe(INewsObserver observer);

    Task<int> Count();

    /// <summary>Tells every subscriber these numbers, in this way.</summary>
    Task Notify(string way, int from, int count);

    Task<int> Ask(INewsObserver observer, int number);

    Task TellWithoutManager(INewsObserver observer);

    Task MoveClock(TimeSpan by);

    Task<string> FailureOfMakingAReference();
}

public sealed class NewsGrain : Grain, INewsGrain
{
    private readonly ObserverManager<INewsObserver> _observers = new(TimeSpan.FromMinutes(5), NullLogger.Instance);
    private DateTime _now = new(2025, 3, 12, 0, 25, 0, DateTimeKind.Utc);

    public NewsGrain() => _observers.GetDateTime = () => _now;

    public Task Subscribe(INewsObserver observer)
    {
        _observers.Subscribe(observer, observer);
        return Task.CompletedTask;
    }

    public Task Unsubscribe(INewsObserver observer)
    {
        _observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    public Task<int> Count() => Task.FromResult(_observers.Count == _observers.ToArray().Length ? _observers.Count : -1);

    public async Task Notify(string way, int from, int count)
    {
        foreach (var number in Enumerable.Range(from, count))
        {
            if (way == "Tell")
                await _observers.Notify(observer => observer.Tell(number));
            else if (way == "Push")
                await _observers.Notify(observer => observer.Push(number));
            else
                _observers.Notify(observer => observer.Shout(number));
        }
    }

    public Task<int> Ask(INewsObserver observer, int number) => observer.Ask(number);

    public Task TellWithoutManager(INewsObserver observer) => observer.Tell(1);

    public Task MoveClock(TimeSpan by)
    {
        _now += by;
        return Task.CompletedTask;
    }

    public Task<string> FailureOfMakingAReference()
    {
        try
        {
            GrainFactory.CreateObjectReference<INewsObserver>(new NewsListener());
            return Task.FromResult("none");
        }
        catch (InvalidOperationException)
        {
            return Task.FromResult(nameof(InvalidOperationException));
        }
    }
}

/// <summary>An observer that notes what it hears into a script.</summary>
public sealed class NewsListener : INewsObserver
{
    private int _inside;

    public Script Script { get; } = new();

    /// <summary>Thrown by every method from now on.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Numbers heard so far.</summary>
    public List<int> Heard { get; } = [];

    public async Task Tell(int number)
    {
        Assert.Equal(1, Interlocked.Increment(ref _inside));
        await Task.Yield();
        Hear(number);
        Interlocked.Decrement(ref _inside);
        if (Failure is not null)
            throw Failure;
    }

    public Task<int> Ask(int number) => Task.FromResult(TaskScheduler.Current == TaskScheduler.Default ? number * 2 : -1);

    public void Shout(int number)
    {
        Hear(number);
        if (Failure is not null)
            throw Failure;
    }

    public Task Push(int number) => Tell(number);

    private void Hear(int number)
    {
        Heard.Add(number);
        Script.Add($"heard:{number}");
    }
}
