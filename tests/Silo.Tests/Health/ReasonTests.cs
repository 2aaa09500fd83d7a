using CchcLive.Silo.Health;
using CchcLive.TestSupport;

namespace CchcLive.Silo.Tests.Health;

/// <summary>What the machine does to the program, said in words.</summary>
public class ReasonTests
{
    [Fact]
    public async Task Clock_ThatGoesAsTimePasses_IsNoReason()
    {
        var machine = new SettableMachine();
        var reason = new ClockReason(machine, TimeSpan.FromSeconds(10));
        for (var i = 0; i < 100; i++)
        {
            machine.Pass(TimeSpan.FromSeconds(15));
            machine.Set(TimeSpan.FromSeconds(0.5)); // a time server corrects
            Assert.Empty(await reason.LookAsync(default));
        }
    }

    [Theory]
    [InlineData(86_400, "forward by 86400 s")]
    [InlineData(-86_400, "back by 86400 s")]
    public async Task Clock_ThatIsSet_IsSaidForAnHour(double seconds, string words)
    {
        var machine = new SettableMachine();
        var reason = new ClockReason(machine, TimeSpan.FromSeconds(10));
        machine.Pass(TimeSpan.FromSeconds(15));
        machine.Set(TimeSpan.FromSeconds(seconds));
        Assert.Contains(words, Assert.Single(await reason.LookAsync(default)).Words, StringComparison.Ordinal);
        machine.Pass(TimeSpan.FromMinutes(59));
        Assert.Single(await reason.LookAsync(default));
        machine.Pass(TimeSpan.FromMinutes(2));
        Assert.Empty(await reason.LookAsync(default));
    }

    [Theory]
    [InlineData(2048, 0)]
    [InlineData(2047, 1)]
    public async Task Disk_IsNearlyFull_BelowTheRoomThatIsSet(long megabytes, int reasons)
    {
        var reason = new DiskReason("/var/lib/cchc", 2048L << 20, _ => megabytes << 20);
        Assert.Equal(reasons, (await reason.LookAsync(default)).Count);
    }

    /// <summary>A machine whose time of day can be set without time passing.</summary>
    private sealed class SettableMachine : TimeProvider
    {
        private readonly ManualTimeProvider _passed = new();
        private TimeSpan _set;

        public void Pass(TimeSpan time) => _passed.Advance(time);

        public void Set(TimeSpan by) => _set += by;

        public override long TimestampFrequency => _passed.TimestampFrequency;

        public override long GetTimestamp() => _passed.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => _passed.GetUtcNow() + _set;
    }
}
