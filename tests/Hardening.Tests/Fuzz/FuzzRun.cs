using System.Diagnostics;

namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>
/// Gives a reader so many broken inputs. Each is made from (seed, number), so that a failure can be had again alone; the reader runs on a thread of its own, so that one that
/// hangs is noticed.
/// </summary>
internal sealed class FuzzRun(FuzzTarget target, int seed)
{
    /// <summary>An input that takes longer hangs: generous, for machines are slow and busy.</summary>
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Looks = TimeSpan.FromSeconds(1);

    private byte[] _input = [];
    private int _number;
    private long _startedAt;
    private Exception? _failure;
    private (int Accepted, int Refused, TimeSpan Longest, long Most) _sums;

    /// <summary>Runs to the end, or to the first input that fails.</summary>
    public FuzzFigures Run(int inputs)
    {
        _startedAt = Stopwatch.GetTimestamp();
        var reading = new Thread(() => ReadAll(inputs)) { IsBackground = true, Name = target.Name };
        reading.Start();
        while (!reading.Join(Looks))
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref _startedAt)) > Hangs) Assert.Fail(Describe($"hangs: it has taken more than {Hangs.TotalSeconds} s"));
        }

        if (_failure is { } failure) Assert.Fail(Describe(failure.ToString()));
        return new FuzzFigures(target.Name, inputs, _sums.Accepted, _sums.Refused, Math.Round(_sums.Longest.TotalMilliseconds, 1), _sums.Most / 1024);
    }

    private void ReadAll(int inputs)
    {
        try
        {
            for (_number = 0; _number < inputs; _number++) Read();
        }
#pragma warning disable CA1031 // whatever it is, it is the finding
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failure = e;
        }
    }

    private void Read()
    {
        _input = Mutator.Next(new Random(HashCode(seed, _number)), target.Seeds);
        Volatile.Write(ref _startedAt, Stopwatch.GetTimestamp());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var outcome = target.Read(_input);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var took = Stopwatch.GetElapsedTime(_startedAt);
        if (outcome == Outcome.Accepted) _sums.Accepted++;
        else _sums.Refused++;
        (_sums.Longest, _sums.Most) = (took > _sums.Longest ? took : _sums.Longest, Math.Max(_sums.Most, allocated));
        var most = target.Bytes + target.BytesPerByte * _input.Length;
        Assert.True(allocated <= most, $"reading {_input.Length} bytes allocated {allocated}, more than {most}");
    }

    private string Describe(string what) =>
        $"{target.Name}, seed {seed}, input {_number}: {what}\nThe input in base64: {Convert.ToBase64String(_input)}";

    /// <summary>The same in every process, unlike the framework's.</summary>
    private static int HashCode(int seed, int number) => unchecked((seed * 486187739) + (number * 16777619) + 374761393);
}
